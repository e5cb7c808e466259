import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';

interface Props {
  /** What goes to the clipboard. */
  text: string;
  /** Instead of "Copy". */
  label?: string;
}

export function CopyButton({ text, label }: Props) {
  const { t } = useTranslation('ui');
  const clipboard = useClipboard({ timeout: 2500 });
  return (
    <Button
      look="secondary"
      icon={clipboard.copied ? IconCheck : IconCopy}
      onClick={() => {
        clipboard.copy(text);
      }}
    >
      <span aria-live="polite">
        {clipboard.copied ? t('copy.copied') : (label ?? t('copy.copy'))}
      </span>
    </Button>
  );
}

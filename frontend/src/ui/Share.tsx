import { IconShare } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { Button } from './Button';
import { CopyButton } from './CopyButton';
import classes from './Share.module.css';

/** Hands this page's address on: the device's own share sheet where there is one, and the link to copy. */
export function Share({ title }: { title: string }) {
  const { t } = useTranslation('ui');
  const url = window.location.href;
  // Typed as always there, yet desktop browsers lack it.
  const canShare = (navigator.share as unknown) !== undefined;
  return (
    <div className={classes['share']}>
      {canShare && (
        <Button
          look="secondary"
          icon={IconShare}
          onClick={() => {
            // Closing the sheet rejects; that is no failure.
            navigator.share({ title, url }).catch(() => undefined);
          }}
        >
          {t('share.share')}
        </Button>
      )}
      <CopyButton text={url} label={t('share.link')} />
    </div>
  );
}

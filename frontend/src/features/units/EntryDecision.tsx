import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ApprovalPartsFragment } from '../../generated/graphql';
import { Button } from '../../ui/Button';
import { ForwardDialog } from './ForwardDialog';
import { ReturnDialog } from './ReturnDialog';

interface Props {
  entry: Pick<ApprovalPartsFragment, 'approval'> & {
    id: string;
    title: string;
    viewerCan: { forward: boolean; return: boolean };
  };
}

/** What the coordinator can do with the entry they are reading. */
export function EntryDecision({ entry }: Props) {
  const { t } = useTranslation('units');
  const [asking, setAsking] = useState<'forward' | 'return' | null>(null);
  const close = () => {
    setAsking(null);
  };
  return (
    <>
      {entry.viewerCan.return && (
        <Button
          look="secondary"
          onClick={() => {
            setAsking('return');
          }}
        >
          {t('return.action')}
        </Button>
      )}
      {entry.viewerCan.forward && (
        <Button
          onClick={() => {
            setAsking('forward');
          }}
        >
          {t('forward.action')}
        </Button>
      )}
      {asking === 'forward' && <ForwardDialog entries={[entry]} onClose={close} />}
      {asking === 'return' && <ReturnDialog entry={entry} onClose={close} />}
    </>
  );
}

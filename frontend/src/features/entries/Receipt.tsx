import { useTranslation } from 'react-i18next';
import type { EntryDraftFragment } from '../../generated/graphql';
import { formatDateTime } from '../../lib/dates';
import { Button } from '../../ui/Button';
import { CopyButton } from '../../ui/CopyButton';
import { Dialog } from '../../ui/Dialog';
import classes from './EntryEditor.module.css';

/** What was submitted, when, and the proof of it. */
export function Receipt({ entry, onClose }: { entry: EntryDraftFragment; onClose: () => void }) {
  const { t } = useTranslation('entries');
  const version = entry.versions.at(-1);
  if (!version) return null;
  const actions = (
    <>
      <CopyButton text={version.sha256} label={t('receipt.copy')} />
      <Button onClick={onClose}>{t('receipt.done')}</Button>
    </>
  );
  return (
    <Dialog open onClose={onClose} title={t('receipt.title')} actions={actions}>
      <p>{t('receipt.words')}</p>
      <dl className={classes['facts']}>
        <dt>{t('receipt.code')}</dt>
        <dd>{entry.entryCode}</dd>
        <dt>{t('receipt.version')}</dt>
        <dd>{version.number}</dd>
        <dt>{t('receipt.time')}</dt>
        <dd>{formatDateTime(version.submittedAt)}</dd>
        <dt>{t('receipt.sha256')}</dt>
        <dd className={classes['sha']}>{version.sha256}</dd>
      </dl>
    </Dialog>
  );
}

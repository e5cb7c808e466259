import { lazy, Suspense, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/dates';
import { Button } from '../../ui/Button';
import { Section } from '../../ui/Page';
import { ListSkeleton } from '../../ui/Skeletons';
import type { EditorEntry } from './editor';
import classes from './EntryEditor.module.css';

const VersionDiff = lazy(() => import('../../ui/versions/VersionDiff'));

interface Props {
  entryId: string;
  versions: EditorEntry['versions'];
}

/** The submitted versions with their proofs, the newest first. */
export function Versions({ entryId, versions }: Props) {
  const { t } = useTranslation('entries');
  const [comparing, setComparing] = useState(false);
  if (versions.length === 0) return null;
  return (
    <Section title={t('versions.title')}>
      <ul className={classes['versions']}>
        {versions.toReversed().map(({ number, submittedAt, sha256 }) => (
          <li key={number}>
            <p>
              <strong>{t('versions.line', { number })}</strong> · {formatDateTime(submittedAt)}
            </p>
            <p className={classes['quiet']}>{t('versions.proof')}</p>
            <p className={classes['sha']}>{sha256}</p>
          </li>
        ))}
      </ul>
      {versions.length > 1 && (
        <Button
          look="secondary"
          aria-expanded={comparing}
          onClick={() => {
            setComparing(!comparing);
          }}
        >
          {t(comparing ? 'screening.hideChanges' : 'screening.changes')}
        </Button>
      )}
      {comparing && (
        <Suspense fallback={<ListSkeleton />}>
          <VersionDiff key={versions.length} entryId={entryId} />
        </Suspense>
      )}
    </Section>
  );
}

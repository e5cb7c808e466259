import { useTranslation } from 'react-i18next';
import { formatDateTime } from '../../lib/dates';
import { Section } from '../../ui/Page';
import type { EditorEntry } from './editor';
import classes from './EntryEditor.module.css';

/** The submitted versions with their proofs, the newest first. */
export function Versions({ versions }: { versions: EditorEntry['versions'] }) {
  const { t } = useTranslation('entries');
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
    </Section>
  );
}

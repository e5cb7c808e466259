import { useTranslation } from 'react-i18next';
import { formatDate } from '../../lib/dates';
import { localized } from '../../lib/localized';
import { formatBytes, formatNumber, formatPercent } from '../../lib/numbers';
import { Notice } from '../../ui/Notice';
import { PlainText } from '../../ui/PlainText';
import type { Draft } from './draft';
import type { EditorEntry, FormField } from './editor';
import classes from './EntryReading.module.css';

/** An answer as readers see it. */
function answerShown({ kind, choices }: FormField, value: string): string {
  if (value === '') return '';
  if (kind === 'DATE') return formatDate(value);
  if (kind === 'NUMBER' || kind === 'MONEY') return formatNumber(Number(value), 6);
  const choice = choices.find((known) => known.value === value);
  return choice ? localized(choice.label) : value;
}

function Text({ text }: { text: string }) {
  const { t } = useTranslation('entries');
  if (text.trim() === '') return <p className={classes['empty']}>{t('reading.empty')}</p>;
  return <PlainText text={text} />;
}

function Authors({ authors }: { authors: Draft['authors'] }) {
  const { t } = useTranslation('entries');
  return (
    <div>
      <h3>{t('reading.authors')}</h3>
      <ul className={classes['list']}>
        {authors.map(({ key, name, title, workplace, share }) => (
          <li key={key}>
            <strong>{name || t('reading.empty')}</strong>
            {[title, workplace].filter(Boolean).map((part) => `, ${part}`)}{' '}
            <span className={classes['quiet']}>
              · {t('reading.share', { share: formatPercent(Number(share) / 100, 2) })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Files({ entry }: { entry: EditorEntry }) {
  const { t } = useTranslation('entries');
  const files = entry.attachments.filter(
    ({ purpose, status }) => purpose === 'DOCUMENT' && status === 'READY',
  );
  return (
    <div>
      <h3>{t('reading.files')}</h3>
      {files.length === 0 ? (
        <p className={classes['empty']}>{t('reading.noFiles')}</p>
      ) : (
        <ul className={classes['list']}>
          {files.map(({ id, url, fileName, size }) => (
            <li key={id}>
              <a href={url ?? ''}>{fileName}</a>{' '}
              <span className={classes['quiet']}>{formatBytes(size)}</span>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface Props {
  entry: EditorEntry;
  draft: Draft;
  /** Who sees it so, and why it cannot be changed here. */
  note?: string | undefined;
}

/** An entry to be read, as judges have it before them. */
export function EntryReading({ entry, draft, note }: Props) {
  const { t } = useTranslation('entries');
  const { tracks, formFields } = entry.contest;
  const track = tracks.find(({ id }) => id === draft.trackId);
  const place = [track && localized(track.name), entry.unit && localized(entry.unit.name)];
  return (
    <article className={classes['paper']}>
      {note && <Notice>{note}</Notice>}
      {entry.coverUrl && <img src={entry.coverUrl} alt="" className={classes['cover']} />}
      <div>
        <p className={classes['place']}>{place.filter(Boolean).join(' · ')}</p>
        <h2>{draft.title || t('untitled')}</h2>
      </div>
      <div className={classes['lead']}>
        <Text text={draft.summary} />
      </div>
      {formFields.map((field) => (
        <div key={field.id}>
          <h3>{localized(field.label)}</h3>
          <Text text={answerShown(field, draft.answers[field.key] ?? '')} />
        </div>
      ))}
      <Authors authors={draft.authors} />
      <Files entry={entry} />
    </article>
  );
}

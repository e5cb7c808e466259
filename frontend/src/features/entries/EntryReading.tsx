import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import { formatBytes, formatPercent } from '../../lib/numbers';
import { AnswerList, type Given } from '../../ui/answers/AnswerList';
import { asked, seenBy } from '../../ui/answers/applying';
import { asText, withoutContact } from '../../ui/answers/values';
import { EntryDownloads } from '../../ui/download/EntryDownloads';
import { Notice } from '../../ui/Notice';
import { PlainText } from '../../ui/PlainText';
import type { Draft } from './draft';
import type { EditorEntry } from './editor';
import classes from './EntryReading.module.css';

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

type Attachment = EditorEntry['attachments'][number];

function FileLinks({ files }: { files: readonly Attachment[] }) {
  return (
    <ul className={classes['list']}>
      {files.map(({ id, url, fileName, size }) => (
        <li key={id}>
          <a href={url ?? ''}>{fileName}</a>{' '}
          <span className={classes['quiet']}>{formatBytes(size)}</span>
        </li>
      ))}
    </ul>
  );
}

function Files({ entry }: { entry: EditorEntry }) {
  const { t } = useTranslation('entries');
  const answering = new Set(entry.answers.flatMap(({ files }) => files.map(({ id }) => id)));
  const files = entry.attachments.filter(
    ({ id, purpose, status, variantOf }) =>
      purpose === 'DOCUMENT' && status === 'READY' && !variantOf && !answering.has(id),
  );
  return (
    <div>
      <h3>{t('reading.files')}</h3>
      {files.length === 0 ? (
        <p className={classes['empty']}>{t('reading.noFiles')}</p>
      ) : (
        <FileLinks files={files} />
      )}
    </div>
  );
}

function readyFiles(entry: EditorEntry, key: string) {
  const files = entry.answers.find(({ field }) => field.key === key)?.files ?? [];
  return files.filter(({ status }) => status === 'READY');
}

/** What judges get of the draft as it stands in the form, saved or not. */
function forJudges({ contest }: EditorEntry, { answers, trackId }: Draft): Given[] {
  const questions = seenBy(asked(contest.formFields, answers, trackId), 'JUDGES');
  return questions.map((question) => ({
    question,
    value: withoutContact(question, answers[question.key] ?? ''),
  }));
}

/** What the server gives this reader. */
function forReader({ answers }: EditorEntry): Given[] {
  return answers
    .filter(({ field, isHidden }) => !field.isArchived && !isHidden)
    .map(({ field, value }) => ({ question: field, value: asText(value) }));
}

function Answers({ entry, draft, asJudge }: Omit<Props, 'note'>) {
  const { t } = useTranslation('entries');
  const given = asJudge ? forJudges(entry, draft) : forReader(entry);
  const withFiles = given.map((one) => {
    const files = readyFiles(entry, one.question.key);
    return files.length > 0 ? { ...one, files: <FileLinks files={files} /> } : one;
  });
  return <AnswerList given={withFiles} none={t('reading.empty')} />;
}

interface Props {
  entry: EditorEntry;
  draft: Draft;
  /** Shows what judges will see, and not what this reader may. */
  asJudge: boolean;
  /** Who sees it so, and why it cannot be changed here. */
  note?: string | undefined;
}

/** An entry to be read, as judges have it before them. */
export function EntryReading({ entry, draft, asJudge, note }: Props) {
  const { t } = useTranslation('entries');
  const { tracks } = entry.contest;
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
      <Answers entry={entry} draft={draft} asJudge={asJudge} />
      <Authors authors={draft.authors} />
      <Files entry={entry} />
      {!asJudge && <EntryDownloads id={entry.id} whole />}
    </article>
  );
}

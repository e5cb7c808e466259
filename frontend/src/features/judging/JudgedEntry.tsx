import { IconExternalLink } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { JudgedEntryPartsFragment } from '../../generated/graphql';
import { formatDate } from '../../lib/dates';
import { localized } from '../../lib/localized';
import { formatBytes, formatNumber } from '../../lib/numbers';
import { PlainText } from '../../ui/PlainText';
import classes from './JudgedEntry.module.css';

type Answer = JudgedEntryPartsFragment['answers'][number];
type File = JudgedEntryPartsFragment['attachments'][number];

/** An answer in the reader's words; "" when there is none. */
function answerText({ value, field }: Answer): string {
  if (value === null || value === undefined || value === '') return '';
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  switch (field.kind) {
    case 'CHOICE': {
      const choice = field.choices.find((one) => one.value === text);
      return choice ? localized(choice.label) : text;
    }
    case 'DATE':
      return formatDate(text);
    case 'NUMBER':
      return formatNumber(Number(text));
    case 'MONEY':
      return `${formatNumber(Number(text), 0)} ₫`;
    default:
      return text;
  }
}

function AnswerBlock({ answer }: { answer: Answer }) {
  const { t } = useTranslation('judging');
  const text = answerText(answer);
  return (
    <section className={classes['answer']}>
      <h3>{localized(answer.field.label)}</h3>
      {text ? <PlainText text={text} /> : <p className={classes['none']}>{t('page.noAnswer')}</p>}
    </section>
  );
}

function Inline({ file, url }: { file: File; url: string }) {
  if (file.contentType.startsWith('image/'))
    return <img src={url} alt={file.fileName} loading="lazy" className={classes['picture']} />;
  if (file.contentType !== 'application/pdf') return null;
  return <iframe src={url} title={file.fileName} loading="lazy" className={classes['paper']} />;
}

function Attachment({ file }: { file: File }) {
  const { t } = useTranslation('judging');
  const { url } = file;
  if (!url) return null;
  const canShow = file.contentType === 'application/pdf' || file.contentType.startsWith('image/');
  return (
    <li className={classes['file']}>
      <p className={classes['fileLine']}>
        <strong>{file.fileName}</strong> <span>{formatBytes(file.size)}</span>{' '}
        <a href={url} target="_blank" rel="noopener">
          {t('page.openFile')} <IconExternalLink size={16} stroke={1.75} aria-hidden />
        </a>
      </p>
      {canShow && (
        <details>
          <summary>{t('page.showFile')}</summary>
          <Inline file={file} url={url} />
        </details>
      )}
    </li>
  );
}

function Attachments({ files }: { files: readonly File[] }) {
  const { t } = useTranslation('judging');
  return (
    <section className={classes['answer']}>
      <h3>{t('page.attachments')}</h3>
      {files.length === 0 ? (
        <p className={classes['none']}>{t('page.noAttachments')}</p>
      ) : (
        <ul className={classes['files']}>
          {files.map((file) => (
            <Attachment key={file.id} file={file} />
          ))}
        </ul>
      )}
    </section>
  );
}

/** The entry as its judge may see it: what is hidden by blindness the server leaves out. */
export function JudgedEntry({ entry }: { entry: JudgedEntryPartsFragment }) {
  const { t } = useTranslation('judging');
  const files = entry.attachments.filter(
    ({ kind, status }) => kind === 'DOCUMENT' && status === 'READY',
  );
  return (
    <article className={classes['entry']}>
      {entry.coverUrl && <img src={entry.coverUrl} alt="" className={classes['cover']} />}
      <p className={classes['facts']}>
        {[entry.track && localized(entry.track.name), entry.unit && localized(entry.unit.name)]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {entry.summary && (
        <section className={classes['answer']}>
          <h3>{t('page.summary')}</h3>
          <PlainText text={entry.summary} />
        </section>
      )}
      {entry.answers.map((answer) => (
        <AnswerBlock key={answer.field.id} answer={answer} />
      ))}
      <Attachments files={files} />
    </article>
  );
}

import { useTranslation } from 'react-i18next';
import type { JudgedEntryPartsFragment } from '../../generated/graphql';
import { localized } from '../../lib/localized';
import { AnswerList, type Given } from '../../ui/answers/AnswerList';
import { asText } from '../../ui/answers/values';
import { EvidenceList } from '../../ui/files/EvidenceShow';
import { FileShowList, listedFiles, type ShownFile } from '../../ui/files/FileShow';
import { PlainText } from '../../ui/PlainText';
import classes from './JudgedEntry.module.css';

function Attachments({ files }: { files: readonly ShownFile[] }) {
  const { t } = useTranslation('judging');
  return (
    <section className={classes['answer']}>
      <h3>{t('page.attachments')}</h3>
      {files.length === 0 ? (
        <p className={classes['none']}>{t('page.noAttachments')}</p>
      ) : (
        <FileShowList files={files} />
      )}
    </section>
  );
}

function givenOf({ answers }: JudgedEntryPartsFragment, all: readonly ShownFile[]): Given[] {
  return answers.map(({ field, value, unit, files }) => {
    const own = all.filter(({ id }) => files.some((file) => file.id === id));
    return {
      question: field,
      value: asText(value),
      unitName: unit ? localized(unit.name) : undefined,
      files: own.length > 0 && <FileShowList files={own} />,
    };
  });
}

/** The entry as its judge may see it: what is hidden by blindness the server leaves out. */
export function JudgedEntry({ entry }: { entry: JudgedEntryPartsFragment }) {
  const { t } = useTranslation('judging');
  const { attachments, evidence } = entry;
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
      <div className={classes['answer']}>
        <AnswerList given={givenOf(entry, attachments)} none={t('page.noAnswer')} />
      </div>
      <Attachments files={listedFiles(attachments).filter(({ fieldKey }) => !fieldKey)} />
      {evidence.length > 0 && (
        <section className={classes['answer']}>
          <h3>{t('page.evidence')}</h3>
          <EvidenceList items={evidence} />
        </section>
      )}
    </article>
  );
}

import { useTranslation } from 'react-i18next';
import { localized } from '../../lib/localized';
import type { Question } from '../../ui/answers/question';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { FileDrop } from '../../ui/FileDrop';
import { useEditor } from './editor';
import { FileList, useEntryFiles, useFamilyWords } from './FileRows';
import { acceptOf } from './fileTypes';

/** The files that answer one field of the form, and the place to add some. */
export function FieldFiles({ question }: { question: Question }) {
  const { t } = useTranslation('entries');
  const { entry } = useEditor();
  const files = useEntryFiles(entry);
  const words = useFamilyWords();
  const { key } = question;
  const { maxAttachments, files: rule } = entry.contest;
  const families = question.fileTypes.length > 0 ? question.fileTypes : rule.families;
  return (
    <>
      <ErrorSummary problem={files.remove.problem} />
      <FileList
        label={t('files.documentList')}
        files={files}
        isKept={({ fieldKey }) => fieldKey === key}
        isSent={({ fieldKey }) => fieldKey === key}
      />
      <FileDrop
        label={localized(question.label)}
        hint={t('files.documentsHint', {
          max: question.maxFiles ?? maxAttachments,
          size: Math.min(question.maxMegabytes ?? rule.maxFileMb, rule.maxFileMb),
          families: words(families),
        })}
        accept={acceptOf(families)}
        onFiles={(chosen) => {
          files.uploads.add({ kind: 'DOCUMENT', fieldKey: key }, chosen);
        }}
      />
    </>
  );
}

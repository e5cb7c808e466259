import { useTranslation } from 'react-i18next';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { FileDrop } from '../../ui/FileDrop';
import { Section } from '../../ui/Page';
import type { EditorEntry } from './editor';
import classes from './EntryEditor.module.css';
import {
  FileList,
  KeptRow,
  useEntryFiles,
  useFamilyWords,
  type Attachment,
  type EntryFiles,
} from './FileRows';
import { acceptOf } from './fileTypes';

function Cover({ files }: { files: EntryFiles }) {
  const { t } = useTranslation('entries');
  const { entry, uploads } = files;
  return (
    <>
      {entry.coverUrl && (
        <img src={entry.coverUrl} alt={t('files.coverAlt')} className={classes['cover']} />
      )}
      <FileList
        label={t('files.coverList')}
        files={files}
        isKept={({ purpose }) => purpose === 'COVER'}
        isSent={({ kind }) => kind === 'COVER'}
      />
      <FileDrop
        label={t('files.cover')}
        hint={t('files.coverHint')}
        accept={acceptOf(['IMAGE'])}
        multiple={false}
        onFiles={(chosen) => {
          uploads.add({ kind: 'COVER' }, chosen.slice(0, 1));
        }}
      />
    </>
  );
}

/** The anonymised copy of a file: there, on its way, or still to be chosen. */
function Variant({ attachment, files }: { attachment: Attachment; files: EntryFiles }) {
  const { t } = useTranslation('entries');
  const { id, fileName, contentType } = attachment;
  const has = files.entry.attachments.some(
    ({ variantOf, status }) => variantOf === id && status === 'READY',
  );
  return (
    <div className={classes['variant']}>
      <FileList
        label={t('files.variantOf', { name: fileName })}
        files={files}
        isKept={({ variantOf }) => variantOf === id}
        isSent={({ variantOf }) => variantOf === id}
        row={(one) => (
          <KeptRow key={one.id} attachment={one} files={files} note={t('files.variant')} />
        )}
      />
      <FileDrop
        label={t(has ? 'files.replaceVariant' : 'files.addVariant')}
        hint={t('files.variantHint')}
        accept={acceptOf(contentType === 'application/pdf' ? ['DOCUMENT'] : [])}
        multiple={false}
        onFiles={(chosen) => {
          files.uploads.add({ kind: 'DOCUMENT', variantOf: id }, chosen.slice(0, 1));
        }}
      />
    </div>
  );
}

function Documents({ files }: { files: EntryFiles }) {
  const { t } = useTranslation('entries');
  const words = useFamilyWords();
  const { maxAttachments, files: rule } = files.entry.contest;
  const asksVariants = rule.blindFiles === 'ANONYMISED';
  return (
    <>
      <FileList
        label={t('files.documentList')}
        files={files}
        isKept={({ purpose, fieldKey, variantOf }) =>
          purpose === 'DOCUMENT' && fieldKey === null && variantOf === null
        }
        isSent={({ kind, fieldKey, variantOf }) => kind === 'DOCUMENT' && !fieldKey && !variantOf}
        row={(attachment) => (
          <KeptRow key={attachment.id} attachment={attachment} files={files}>
            {asksVariants && attachment.status === 'READY' && (
              <Variant attachment={attachment} files={files} />
            )}
          </KeptRow>
        )}
      />
      <FileDrop
        label={t('files.documents')}
        hint={t('files.documentsHint', {
          max: maxAttachments,
          size: rule.maxFileMb,
          families: words(rule.families),
        })}
        accept={acceptOf(rule.families)}
        onFiles={(chosen) => {
          files.uploads.add({ kind: 'DOCUMENT' }, chosen);
        }}
      />
    </>
  );
}

/** Cover and attachments, sent straight to the store. */
export function FilesSection({ entry }: { entry: EditorEntry }) {
  const { t } = useTranslation('entries');
  const files = useEntryFiles(entry);
  return (
    <Section title={t('files.title')} id="files">
      <div className={classes['fields']}>
        <ErrorSummary problem={files.remove.problem} />
        <Cover files={files} />
        <Documents files={files} />
      </div>
    </Section>
  );
}

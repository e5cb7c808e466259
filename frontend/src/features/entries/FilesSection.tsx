import { useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import {
  EntryEditorDocument,
  RemoveAttachmentDocument,
  type AttachmentKind,
} from '../../generated/graphql';
import { queryKeyOf } from '../../lib/graphql';
import { useOperation } from '../../lib/useOperation';
import { ErrorSummary } from '../../ui/ErrorSummary';
import { FileDrop } from '../../ui/FileDrop';
import { Section } from '../../ui/Page';
import { UploadRow } from '../../ui/UploadRow';
import type { EditorEntry } from './editor';
import classes from './EntryEditor.module.css';
import { ACCEPT } from './fileTypes';
import { useUploads, type Upload } from './useUploads';

type Attachment = EditorEntry['attachments'][number];
type Uploads = ReturnType<typeof useUploads>;

const KEPT = {
  UPLOADING: 'failed',
  READY: 'done',
  REFUSED: 'failed',
  REMOVED: 'cancelled',
} as const;

function KeptRow({ attachment, onRemove }: { attachment: Attachment; onRemove: () => void }) {
  const { t } = useTranslation('entries');
  const { fileName, size, status, url, refusal } = attachment;
  const reason = status === 'UPLOADING' ? t('files.unfinished') : (refusal ?? undefined);
  return (
    <UploadRow
      name={fileName}
      bytes={size}
      status={KEPT[status]}
      href={url}
      reason={reason}
      onRemove={onRemove}
    />
  );
}

function SendingRow({ upload, uploads }: { upload: Upload; uploads: Uploads }) {
  const { file, key, status, progress, reason } = upload;
  return (
    <UploadRow
      name={file.name}
      bytes={file.size}
      status={status}
      progress={progress}
      reason={reason}
      onCancel={() => {
        uploads.cancel(key);
      }}
      onRetry={() => {
        uploads.retry(upload);
      }}
      onRemove={() => {
        uploads.forget(key);
      }}
    />
  );
}

interface ListProps {
  kind: AttachmentKind;
  entry: EditorEntry;
  uploads: Uploads;
  onRemove: (id: string) => void;
  label: string;
}

function FileList({ kind, entry, uploads, onRemove, label }: ListProps) {
  const sending = uploads.uploads.filter((upload) => upload.kind === kind);
  const known = new Set(uploads.uploads.map((upload) => upload.attachmentId));
  const kept = entry.attachments.filter(
    ({ purpose, status, id }) => purpose === kind && status !== 'REMOVED' && !known.has(id),
  );
  if (sending.length + kept.length === 0) return null;
  return (
    <ul className={classes['files']} aria-label={label}>
      {kept.map((attachment) => (
        <KeptRow
          key={attachment.id}
          attachment={attachment}
          onRemove={() => {
            onRemove(attachment.id);
          }}
        />
      ))}
      {sending.map((upload) => (
        <SendingRow key={upload.key} upload={upload} uploads={uploads} />
      ))}
    </ul>
  );
}

/** Cover and attachments, sent straight to the store. */
export function FilesSection({ entry }: { entry: EditorEntry }) {
  const { t } = useTranslation('entries');
  const client = useQueryClient();
  const uploads = useUploads(entry.id, () =>
    client.invalidateQueries({ queryKey: queryKeyOf(EntryEditorDocument) }),
  );
  const remove = useOperation(RemoveAttachmentDocument, { refreshes: [EntryEditorDocument] });
  const shared = {
    entry,
    uploads,
    onRemove: (attachmentId: string) => void remove.run({ attachmentId }),
  };
  return (
    <Section title={t('files.title')} id="files">
      <div className={classes['fields']}>
        <ErrorSummary problem={remove.problem} />
        {entry.coverUrl && (
          <img src={entry.coverUrl} alt={t('files.coverAlt')} className={classes['cover']} />
        )}
        <FileList kind="COVER" label={t('files.coverList')} {...shared} />
        <FileDrop
          label={t('files.cover')}
          hint={t('files.coverHint')}
          accept={ACCEPT.COVER}
          multiple={false}
          onFiles={(files) => {
            uploads.add('COVER', files.slice(0, 1));
          }}
        />
        <FileList kind="DOCUMENT" label={t('files.documentList')} {...shared} />
        <FileDrop
          label={t('files.documents')}
          hint={t('files.documentsHint', { max: entry.contest.maxAttachments })}
          accept={ACCEPT.DOCUMENT}
          onFiles={(files) => {
            uploads.add('DOCUMENT', files);
          }}
        />
      </div>
    </Section>
  );
}

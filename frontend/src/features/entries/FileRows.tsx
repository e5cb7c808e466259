import { useQueryClient } from '@tanstack/react-query';
import { useEffect, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import {
  EntryEditorDocument,
  RemoveAttachmentDocument,
  type FileFamily,
} from '../../generated/graphql';
import { queryKeyOf } from '../../lib/graphql';
import { useOperation } from '../../lib/useOperation';
import { UploadRow } from '../../ui/UploadRow';
import type { EditorEntry } from './editor';
import classes from './EntryEditor.module.css';
import { FAMILIES } from './fileTypes';
import { useUploads, type Upload } from './useUploads';

export type Attachment = EditorEntry['attachments'][number];
export type EntryFiles = ReturnType<typeof useEntryFiles>;

const POLL_MS = 2000;
const KEPT = {
  UPLOADING: 'failed',
  PROCESSING: 'looking',
  READY: 'done',
  REFUSED: 'failed',
  REMOVED: 'cancelled',
} as const;

/** Reads the entry anew, now and then, while something of it is with the worker. The page is told when that is over; this
 * bridges a lost connection. */
export function useRefreshWhile(isWaiting: boolean) {
  const client = useQueryClient();
  useEffect(() => {
    if (!isWaiting) return undefined;
    const timer = setInterval(() => {
      void client.invalidateQueries({ queryKey: queryKeyOf(EntryEditorDocument) });
    }, POLL_MS);
    return () => {
      clearInterval(timer);
    };
  }, [isWaiting, client]);
}

/** The files of an entry that is being written, and what can be done with them. */
export function useEntryFiles(entry: EditorEntry) {
  const client = useQueryClient();
  const refresh = () => client.invalidateQueries({ queryKey: queryKeyOf(EntryEditorDocument) });
  const uploads = useUploads(entry.id, refresh);
  const remove = useOperation(RemoveAttachmentDocument, { refreshes: [EntryEditorDocument] });
  useRefreshWhile(entry.attachments.some(({ status }) => status === 'PROCESSING'));
  return { entry, uploads, remove };
}

/** "PDF, Word, Excel": what a place takes, in words. */
export function useFamilyWords(): (families: readonly FileFamily[]) => string {
  const { t } = useTranslation('entries');
  return (families) =>
    (families.length > 0 ? families : FAMILIES)
      .map((family) => t(`files.families.${family}`))
      .join(', ');
}

interface KeptProps {
  attachment: Attachment;
  files: EntryFiles;
  note?: string | undefined;
  children?: ReactNode;
}

/** A file that the server has, or was promised. */
export function KeptRow({ attachment, files, note, children }: KeptProps) {
  const { t } = useTranslation('entries');
  const { id, fileName, size, status, url, refusal, thumbnailUrl, isScanned } = attachment;
  const reasons = [
    status === 'UPLOADING' && t('files.unfinished'),
    refusal,
    isScanned === false && t('files.unscanned'),
    note,
  ];
  return (
    <UploadRow
      name={fileName}
      bytes={size}
      status={KEPT[status]}
      href={url}
      thumbnail={thumbnailUrl}
      reason={reasons.filter(Boolean).join(' · ') || undefined}
      onRemove={() => void files.remove.run({ attachmentId: id })}
    >
      {children}
    </UploadRow>
  );
}

function SendingRow({ upload, files }: { upload: Upload; files: EntryFiles }) {
  const { file, key, status, progress, reason, canPause } = upload;
  const { pause, cancel, retry, dismiss } = files.uploads;
  return (
    <UploadRow
      name={file.name}
      bytes={file.size}
      status={status}
      progress={progress}
      reason={reason}
      onPause={
        canPause
          ? () => {
              pause(key);
            }
          : undefined
      }
      onCancel={() => {
        cancel(upload);
      }}
      onRetry={() => {
        retry(upload);
      }}
      onRemove={() => {
        dismiss(upload);
      }}
    />
  );
}

interface ListProps {
  label: string;
  files: EntryFiles;
  /** Which of the entry's files stand here. */
  isKept: (attachment: Attachment) => boolean;
  /** Which of those on their way do. */
  isSent: (upload: Upload) => boolean;
  row?: (attachment: Attachment) => ReactNode;
}

/** Files of one place: those that are there, and those on their way. */
export function FileList({ label, files, isKept, isSent, row }: ListProps) {
  const sending = files.uploads.uploads.filter(isSent);
  const known = new Set(files.uploads.uploads.map((upload) => upload.attachmentId));
  const kept = files.entry.attachments.filter(
    (one) => one.status !== 'REMOVED' && !known.has(one.id) && isKept(one),
  );
  if (sending.length + kept.length === 0) return null;
  return (
    <ul className={classes['files']} aria-label={label}>
      {kept.map(
        (attachment) =>
          row?.(attachment) ?? (
            <KeptRow key={attachment.id} attachment={attachment} files={files} />
          ),
      )}
      {sending.map((upload) => (
        <SendingRow key={upload.key} upload={upload} files={files} />
      ))}
    </ul>
  );
}

import { useCallback, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FinishUploadDocument,
  RemoveAttachmentDocument,
  RequestUploadDocument,
  type AttachmentKind,
  type EntryAttachmentFragment,
} from '../../generated/graphql';
import { newIntent, perform } from '../../lib/graphql';
import { isProblem, problemOfFailure, type Problem } from '../../lib/problems';
import type { UploadStatus } from '../../ui/UploadRow';
import { contentTypeOf } from './fileTypes';
import { sendFile, type UploadForm } from './sendFile';

/** A file that this page is sending, or failed to. */
export interface Upload {
  key: string;
  kind: AttachmentKind;
  file: File;
  status: UploadStatus;
  progress: number;
  reason?: string;
  /** The announced attachment; gone once it was given up. */
  attachmentId?: string;
}

interface Ticket extends UploadForm {
  attachment: { id: string };
}

/** A refusal on the way, in the reader's words. */
class Stopped extends Error {}

function orStop<T extends { __typename: string }>(
  answer: T | (Problem & { __typename: 'Problem' }),
): T {
  if (isProblem(answer)) throw new Stopped(answer.fields[0]?.message ?? answer.message);
  return answer;
}

async function ticketFor(entryId: string, { file, kind }: Upload): Promise<Ticket> {
  const { requestUpload } = await perform(RequestUploadDocument, {
    entryId,
    kind,
    fileName: file.name,
    contentType: contentTypeOf(file),
    size: file.size,
  });
  return orStop(requestUpload) as Ticket;
}

async function giveUp(attachmentId: string | undefined): Promise<void> {
  if (attachmentId === undefined) return;
  // It may be gone already: then there is nothing to give up.
  await perform(RemoveAttachmentDocument, { attachmentId }, { attempts: 2 }).catch(() => null);
}

/** Uploads of this page: several at once, each with progress, cancel and retry; `onTaken` when one is in the draft. */
export function useUploads(entryId: string, onTaken: () => Promise<void>) {
  const { t } = useTranslation('entries');
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const aborts = useRef(new Map<string, AbortController>());

  const update = useCallback((key: string, values: Partial<Upload>) => {
    setUploads((now) => now.map((one) => (one.key === key ? { ...one, ...values } : one)));
  }, []);
  const forget = useCallback((key: string) => {
    aborts.current.delete(key);
    setUploads((now) => now.filter((one) => one.key !== key));
  }, []);

  /** Sends; an upload form that has expired meanwhile is asked for anew, once. */
  const sendOver = async (upload: Upload, signal: AbortSignal): Promise<string> => {
    for (let attempt = 1; ; attempt += 1) {
      const ticket = await ticketFor(entryId, upload);
      const { id } = ticket.attachment;
      update(upload.key, { status: 'sending', progress: 0, attachmentId: id });
      const onProgress = (progress: number) => {
        update(upload.key, { progress });
      };
      const outcome = await sendFile(upload.file, ticket, { signal, onProgress });
      if (outcome === 'sent') return id;
      await giveUp(id);
      if (outcome === 'aborted') throw new DOMException('', 'AbortError');
      if (outcome === 'cut') throw new Stopped(t('files.cut'));
      if (attempt > 1) throw new Stopped(t('files.refusedByStore'));
    }
  };

  const finish = async (upload: Upload, id: string) => {
    update(upload.key, { status: 'checking' });
    const { finishUpload } = await perform(FinishUploadDocument, { attachmentId: id });
    const attachment = orStop(finishUpload) as EntryAttachmentFragment;
    if (attachment.status === 'REFUSED') {
      await giveUp(id);
      throw new Stopped(attachment.refusal ?? '');
    }
    await onTaken();
    forget(upload.key);
  };

  const run = async (upload: Upload) => {
    const abort = new AbortController();
    aborts.current.set(upload.key, abort);
    try {
      await finish(upload, await sendOver(upload, abort.signal));
    } catch (reason) {
      const cancelled = reason instanceof DOMException;
      const why = reason instanceof Stopped ? reason.message : problemOfFailure(reason).message;
      update(upload.key, cancelled ? { status: 'cancelled' } : { status: 'failed', reason: why });
    }
  };

  const add = (kind: AttachmentKind, files: readonly File[]) => {
    const added = files.map((file): Upload => ({
      key: newIntent(),
      kind,
      file,
      status: 'waiting',
      progress: 0,
    }));
    setUploads((now) => [...now, ...added]);
    for (const upload of added) void run(upload);
  };
  const cancel = (key: string) => aborts.current.get(key)?.abort();
  const retry = (upload: Upload) => {
    const { key, kind, file } = upload;
    const fresh: Upload = { key, kind, file, status: 'waiting', progress: 0 };
    setUploads((now) => now.map((one) => (one.key === upload.key ? fresh : one)));
    void run(fresh);
  };
  return { uploads, add, cancel, retry, forget };
}

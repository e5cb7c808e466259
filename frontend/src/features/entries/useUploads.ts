import { useCallback, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import {
  FinishUploadDocument,
  RemoveAttachmentDocument,
  RequestUploadDocument,
  RequestUploadPartsDocument,
  type AttachmentKind,
  type RequestUploadMutation,
  type RequestUploadPartsMutation,
} from '../../generated/graphql';
import { newIntent, perform } from '../../lib/graphql';
import { isProblem, problemOfFailure, type Problem } from '../../lib/problems';
import type { UploadStatus } from '../../ui/UploadRow';
import { contentTypeOf } from './fileTypes';
import { sendFile, type SendOutcome } from './sendFile';

/** What a file is for. */
export interface Place {
  kind: AttachmentKind;
  /** The field of the form that it answers. */
  fieldKey?: string | undefined;
  /** The file of which it is the anonymised copy. */
  variantOf?: string | undefined;
}

/** A file that this page is sending, or failed to. */
export interface Upload extends Place {
  key: string;
  file: File;
  status: UploadStatus;
  progress: number;
  reason?: string | undefined;
  /** Whether it can wait and go on: only what is sent in parts. */
  canPause?: boolean;
  /** The announced attachment; gone once it was given up. */
  attachmentId?: string | undefined;
}

type Ticket = Extract<RequestUploadMutation['requestUpload'], { __typename: 'UploadTicket' }>;

type Parts = Extract<
  RequestUploadPartsMutation['requestUploadParts'],
  { __typename: 'UploadParts' }
>;

/** A refusal on the way, in the reader's words. */
class Stopped extends Error {}

function orStop<T extends { __typename: string }>(
  answer: T | (Problem & { __typename: 'Problem' }),
): T {
  if (isProblem(answer)) throw new Stopped(answer.fields[0]?.message ?? answer.message);
  return answer;
}

async function ticketFor(entryId: string, upload: Upload): Promise<Ticket> {
  const { file, kind, fieldKey, variantOf } = upload;
  const { requestUpload } = await perform(RequestUploadDocument, {
    entryId,
    kind,
    fileName: file.name,
    contentType: contentTypeOf(file),
    size: file.size,
    // Together with name and size: by this the server knows a file that was begun before.
    modified: file.lastModified,
    fieldKey: fieldKey ?? null,
    variantOf: variantOf ?? null,
  });
  return orStop(requestUpload) as Ticket;
}

async function addressesOf(attachmentId: string, numbers: number[]) {
  const { requestUploadParts } = await perform(RequestUploadPartsDocument, {
    attachmentId,
    numbers,
  });
  return (orStop(requestUploadParts) as Parts).parts;
}

async function send(
  upload: Upload,
  ticket: Ticket,
  signal: AbortSignal,
  onProgress: (ratio: number) => void,
): Promise<SendOutcome> {
  if (ticket.form) return sendFile(upload.file, ticket.form, { signal, onProgress });
  const { sendParts } = await import('./sendParts');
  return sendParts(upload.file, ticket.partSize ?? upload.file.size, ticket.arrivedParts, {
    signal,
    onProgress,
    addressesOf: (numbers) => addressesOf(ticket.attachment.id, numbers),
  });
}

async function giveUp(attachmentId: string | undefined): Promise<void> {
  if (attachmentId === undefined) return;
  // It may be gone already: then there is nothing to give up.
  await perform(RemoveAttachmentDocument, { attachmentId }, { attempts: 2 }).catch(() => null);
}

/** Uploads of this page, each with progress, pause, cancel and retry; `onArrived` when one lies with the server, which
 * then looks at it. */
export function useUploads(entryId: string, onArrived: () => Promise<void>) {
  const { t } = useTranslation('entries');
  const [uploads, setUploads] = useState<readonly Upload[]>([]);
  const aborts = useRef(new Map<string, AbortController>());
  useLeaveGuard(uploads);

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
      update(upload.key, { status: 'sending', attachmentId: id, canPause: ticket.form === null });
      const outcome = await send(upload, ticket, signal, (progress) => {
        update(upload.key, { progress });
      });
      if (outcome === 'sent') return id;
      if (outcome === 'aborted') throw new DOMException('', 'AbortError');
      if (outcome === 'cut') throw new Stopped(t(ticket.form ? 'files.cut' : 'files.cutKept'));
      if (attempt > 1) throw new Stopped(t('files.refusedByStore'));
    }
  };

  const run = async (upload: Upload) => {
    const abort = new AbortController();
    aborts.current.set(upload.key, abort);
    try {
      const id = await sendOver(upload, abort.signal);
      update(upload.key, { status: 'checking', progress: 1 });
      orStop((await perform(FinishUploadDocument, { attachmentId: id })).finishUpload);
      await onArrived();
      forget(upload.key);
    } catch (reason) {
      if (reason instanceof DOMException) return;
      const why = reason instanceof Stopped ? reason.message : problemOfFailure(reason).message;
      update(upload.key, { status: 'failed', reason: why });
    }
  };

  const add = (place: Place, files: readonly File[]) => {
    const added = files.map((file): Upload => ({
      ...place,
      key: newIntent(),
      file,
      status: 'waiting',
      progress: 0,
    }));
    setUploads((now) => [...now, ...added]);
    for (const upload of added) void run(upload);
  };
  const pause = (key: string) => {
    aborts.current.get(key)?.abort();
    update(key, { status: 'paused' });
  };
  const cancel = (upload: Upload) => {
    aborts.current.get(upload.key)?.abort();
    update(upload.key, { status: 'cancelled', attachmentId: undefined });
    void giveUp(upload.attachmentId);
  };
  const retry = (upload: Upload) => {
    const fresh: Upload = { ...upload, status: 'waiting', reason: undefined };
    setUploads((now) => now.map((one) => (one.key === upload.key ? fresh : one)));
    void run(fresh);
  };
  const dismiss = (upload: Upload) => {
    forget(upload.key);
    void giveUp(upload.attachmentId).then(onArrived);
  };
  return { uploads, add, pause, cancel, retry, dismiss };
}

/** The browser asks before a page closes in which something is being sent. */
function useLeaveGuard(uploads: readonly Upload[]) {
  const isSending = uploads.some(({ status }) => status === 'waiting' || status === 'sending');
  useEffect(() => {
    if (!isSending) return undefined;
    const ask = (event: BeforeUnloadEvent) => {
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => {
      window.removeEventListener('beforeunload', ask);
    };
  }, [isSending]);
}

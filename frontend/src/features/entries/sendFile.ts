export interface UploadForm {
  url: string;
  fields: readonly { name: string; value: string }[];
}

/** `refused`: the store did not take it (an expired form, a wrong size); `cut`: the connection broke. */
export type SendOutcome = 'sent' | 'refused' | 'cut' | 'aborted';

interface Options {
  signal: AbortSignal;
  /** 0..1 of the bytes. */
  onProgress: (ratio: number) => void;
}

/** Sends a file straight to the store by its form. XMLHttpRequest, since fetch tells no upload progress. */
export function sendFile(
  file: File,
  form: UploadForm,
  { signal, onProgress }: Options,
): Promise<SendOutcome> {
  const body = new FormData();
  for (const { name, value } of form.fields) body.append(name, value);
  body.append('file', file);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', form.url);
    request.upload.onprogress = (event) => {
      if (event.lengthComputable) onProgress(event.loaded / event.total);
    };
    request.onload = () => {
      resolve(request.status >= 200 && request.status < 300 ? 'sent' : 'refused');
    };
    request.onerror = () => {
      resolve('cut');
    };
    request.onabort = () => {
      resolve('aborted');
    };
    signal.addEventListener('abort', () => {
      request.abort();
    });
    if (signal.aborted) resolve('aborted');
    else request.send(body);
  });
}

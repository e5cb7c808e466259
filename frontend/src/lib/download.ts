import { currentLanguage } from './i18n';

export interface Progress {
  /** 0 to 1, by the server's estimate; never quite 1 before the end. */
  share: number;
  /** How many rows the file will have; null where it has none. */
  rows: number | null;
}

/** The address of a list as a file, narrowed by the page's filters. */
export function exportAddress(
  list: string,
  format: 'csv' | 'xlsx',
  filters: Record<string, string | null | undefined> = {},
): string {
  const set = Object.entries(filters).filter((pair): pair is [string, string] => Boolean(pair[1]));
  const search = new URLSearchParams([...set, ['language', currentLanguage()]]);
  return `/exports/${list}.${format}?${search.toString()}`;
}

/** What the server calls the file. */
export function nameOf(disposition: string | null, otherwise: string): string {
  const encoded = /filename\*=UTF-8''([^;]+)/.exec(disposition ?? '')?.[1];
  return encoded ? decodeURIComponent(encoded) : otherwise;
}

function numberIn(response: Response, header: string): number | null {
  const text = response.headers.get(header);
  return text === null ? null : Number(text);
}

/** Keeps a file that is already here. */
export function keep(name: string, content: Blob): void {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  // the browser may ask where to before it reads
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}

export class DownloadFailure extends Error {
  override readonly name = 'DownloadFailure';
  readonly status: number;

  constructor(status: number) {
    super(`HTTP ${String(status)}`);
    this.status = status;
  }
}

/** Fetches a file that is written while it is sent, telling how far it is, and keeps it under the server's name. */
export async function download(
  address: string,
  onProgress: (progress: Progress) => void,
  signal: AbortSignal,
): Promise<void> {
  const response = await fetch(address, { credentials: 'same-origin', signal });
  if (!response.ok || !response.body) throw new DownloadFailure(response.status);
  const estimated = numberIn(response, 'X-Estimated-Bytes') ?? 0;
  const rows = numberIn(response, 'X-Total-Rows');
  const pieces: Uint8Array<ArrayBuffer>[] = [];
  let received = 0;
  const reader = response.body.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) break;
    pieces.push(value);
    received += value.length;
    onProgress({ share: estimated > 0 ? Math.min(0.99, received / estimated) : 0, rows });
  }
  const type = response.headers.get('Content-Type') ?? 'application/octet-stream';
  keep(
    nameOf(response.headers.get('Content-Disposition'), 'vinh-danh'),
    new Blob(pieces, { type }),
  );
}

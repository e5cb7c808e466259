import type { SendOutcome } from './sendFile';

/** Where to PUT a part of exactly `size` bytes. */
export interface PartAddress {
  number: number;
  size: number;
  url: string;
}

interface Options {
  signal: AbortSignal;
  /** 0..1 of the bytes, those of earlier times included. */
  onProgress: (ratio: number) => void;
  /** Addresses of parts, asked for when they are about to be sent. */
  addressesOf: (numbers: number[]) => Promise<readonly PartAddress[]>;
  /** Seconds before each new try of a part. */
  pauses?: readonly number[];
}

const AT_ONCE = 3;
const ADDRESSES_AT_ONCE = 10;
const PAUSES = [1, 2, 4, 8, 15, 30] as const;

/** A part that was not taken: `isFinal` when trying again cannot help. */
class NotTaken extends Error {
  readonly isFinal: boolean;

  constructor(isFinal: boolean) {
    super('a part was not taken');
    this.isFinal = isFinal;
  }
}

function put(
  part: Blob,
  url: string,
  signal: AbortSignal,
  onBytes: (sent: number) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const abort = () => {
      request.abort();
    };
    request.open('PUT', url);
    request.upload.onprogress = (event) => {
      onBytes(event.loaded);
    };
    request.onload = () => {
      if (request.status >= 200 && request.status < 300) resolve();
      else reject(new NotTaken(request.status === 400 || request.status === 404));
    };
    request.onerror = () => {
      reject(new NotTaken(false));
    };
    request.onabort = () => {
      reject(new DOMException('', 'AbortError'));
    };
    request.onloadend = () => {
      signal.removeEventListener('abort', abort);
    };
    signal.addEventListener('abort', abort);
    if (signal.aborted) reject(new DOMException('', 'AbortError'));
    // A blob without a type: the address is signed for the length alone.
    else request.send(part);
  });
}

/** Waits, but no longer than until the connection is back. */
function rest(seconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const wake = () => {
      clearTimeout(timer);
      window.removeEventListener('online', wake);
      signal.removeEventListener('abort', wake);
      if (signal.aborted) reject(new DOMException('', 'AbortError'));
      else resolve();
    };
    const timer = setTimeout(wake, seconds * 1000 * (0.75 + Math.random() / 2));
    window.addEventListener('online', wake);
    signal.addEventListener('abort', wake);
  });
}

/** The missing parts of one file, several at a time. What has arrived stays in the store whatever becomes of this. */
class Sending {
  private readonly sent = new Map<number, number>();
  private readonly ready = new Map<number, string>();
  private asking: Promise<void> | null = null;
  private readonly waiting: number[];

  private readonly file: File;
  private readonly partSize: number;
  private readonly options: Options;

  constructor(file: File, partSize: number, arrived: readonly number[], options: Options) {
    this.file = file;
    this.partSize = partSize;
    this.options = options;
    const count = Math.ceil(file.size / partSize);
    const numbers = Array.from({ length: count }, (_, place) => place + 1);
    for (const number of arrived) this.sent.set(number, this.partOf(number).size);
    this.waiting = numbers.filter((number) => !this.sent.has(number));
  }

  async run(): Promise<void> {
    this.tell();
    const line = async () => {
      for (let number = this.waiting.shift(); number !== undefined; number = this.waiting.shift())
        await this.send(number);
    };
    await Promise.all(Array.from({ length: AT_ONCE }, line));
  }

  private partOf(number: number): Blob {
    return this.file.slice((number - 1) * this.partSize, number * this.partSize);
  }

  private tell() {
    const sum = [...this.sent.values()].reduce((total, bytes) => total + bytes, 0);
    this.options.onProgress(Math.min(1, sum / this.file.size));
  }

  private async send(number: number): Promise<void> {
    const { signal, pauses = PAUSES } = this.options;
    for (let attempt = 0; ; attempt += 1) {
      try {
        const url = await this.addressOf(number);
        await put(this.partOf(number), url, signal, (bytes) => {
          this.sent.set(number, bytes);
          this.tell();
        });
        return;
      } catch (reason) {
        this.sent.delete(number);
        this.ready.delete(number);
        const pause = pauses[attempt];
        const isOver = !(reason instanceof NotTaken) || reason.isFinal;
        if (isOver || pause === undefined) throw reason;
        await rest(pause, signal);
      }
    }
  }

  /** Asked for in groups, by whoever comes first for all. */
  private async addressOf(number: number): Promise<string> {
    for (;;) {
      const url = this.ready.get(number);
      if (url !== undefined) return url;
      this.asking ??= this.ask([number, ...this.waiting].slice(0, ADDRESSES_AT_ONCE));
      await this.asking;
    }
  }

  private async ask(numbers: number[]): Promise<void> {
    try {
      for (const part of await this.options.addressesOf(numbers))
        this.ready.set(part.number, part.url);
    } finally {
      this.asking = null;
    }
  }
}

/** Sends what is missing of a large file, part by part; each is tried again by itself when the connection breaks. */
export async function sendParts(
  file: File,
  partSize: number,
  arrived: readonly number[],
  options: Options,
): Promise<SendOutcome> {
  const mine = new AbortController();
  const stop = () => {
    mine.abort();
  };
  options.signal.addEventListener('abort', stop);
  try {
    await new Sending(file, partSize, arrived, { ...options, signal: mine.signal }).run();
    return 'sent';
  } catch (reason) {
    stop(); // the parts beside the one that failed
    if (options.signal.aborted) return 'aborted';
    if (reason instanceof NotTaken) return reason.isFinal ? 'refused' : 'cut';
    throw reason;
  } finally {
    options.signal.removeEventListener('abort', stop);
  }
}

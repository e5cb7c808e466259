import { queryOptions } from '@tanstack/react-query';
import { v4 as uuid } from 'uuid';
import { setServerClock } from './dates';
import { currentLanguage } from './i18n';

/** What codegen makes of a `.graphql` file: the document itself stays at the server, under its hash. */
export interface RegisteredDocument<Result, Variables> {
  __meta__?: Record<string, unknown> | undefined;
  __apiType?: ((variables: Variables) => Result) | undefined;
}

export type FailureKind =
  /** No answer came: offline, blocked, cut. */
  | 'network'
  /** The server asks to come back later (503, 429). */
  | 'busy'
  /** The server answered, but not with data. */
  | 'server';

/** A request that brought no data. A refusal by a rule is not one: that is a `Problem` in the data. */
export class RequestFailure extends Error {
  override readonly name = 'RequestFailure';
  readonly kind: FailureKind;
  readonly status: number | null;
  readonly retryAfterMs: number | null;

  constructor(kind: FailureKind, message: string, status: number | null, retryAfterMs?: number) {
    super(message);
    this.kind = kind;
    this.status = status;
    this.retryAfterMs = retryAfterMs ?? null;
  }

  get isTransient(): boolean {
    return this.kind !== 'server';
  }
}

interface Envelope {
  data?: unknown;
  errors?: { message: string }[];
}

/** "sha256:" and 64 hex digits: how the server knows the document. */
export function documentId<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
): string {
  const id: unknown = document.__meta__?.['documentId'];
  if (typeof id !== 'string') throw new TypeError('This document was not registered: run codegen.');
  return id;
}

function headers(extra: Record<string, string> = {}): Record<string, string> {
  return {
    Accept: 'application/graphql-response+json, application/json',
    'Accept-Language': currentLanguage(),
    'X-Requested-With': 'vinhdanh',
    ...extra,
  };
}

async function send(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, { credentials: 'same-origin', ...init });
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') throw reason;
    throw new RequestFailure('network', String(reason), null);
  }
}

function failureOf(response: Response, detail: string): RequestFailure {
  const busy = [429, 502, 503, 504].includes(response.status);
  const wait = Number(response.headers.get('Retry-After'));
  return new RequestFailure(
    busy ? 'busy' : 'server',
    detail,
    response.status,
    Number.isFinite(wait) && wait > 0 ? wait * 1000 : undefined,
  );
}

async function unwrap<Result>(response: Response): Promise<Result> {
  const text = await response.text();
  let body: Envelope;
  try {
    body = JSON.parse(text) as Envelope;
  } catch {
    throw failureOf(response, `HTTP ${String(response.status)}`);
  }
  if (body.errors?.length || body.data == null) {
    throw failureOf(response, body.errors?.[0]?.message ?? `HTTP ${String(response.status)}`);
  }
  return body.data as Result;
}

/** A cached answer carries the clock of the moment it was made: only fresh ones set the clock. */
function noteClock(response: Response, fresh: boolean): void {
  const date = response.headers.get('Date');
  const uncached = response.headers.get('Cache-Control')?.includes('no-store') ?? false;
  if (date && (fresh || uncached)) setServerClock(date);
}

export interface ExecuteOptions {
  signal?: AbortSignal | undefined;
}

/** Reads by GET, so that answers can be cached. Rejects with RequestFailure. */
export async function execute<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
  variables: Variables,
  { signal }: ExecuteOptions = {},
): Promise<Result> {
  const search = new URLSearchParams({
    documentId: documentId(document),
    variables: JSON.stringify(variables),
  });
  const response = await send(`/graphql?${search.toString()}`, {
    headers: headers(),
    ...(signal ? { signal } : {}),
  });
  noteClock(response, false);
  return unwrap<Result>(response);
}

export function newIntent(): string {
  return uuid();
}

export interface PerformOptions extends ExecuteOptions {
  /** One key a user's intent; the same key again returns the first answer instead of acting twice. */
  key?: string;
  attempts?: number;
}

async function post<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
  variables: Variables,
  key: string,
  signal: AbortSignal | undefined,
): Promise<Result> {
  const response = await send('/graphql', {
    method: 'POST',
    headers: headers({ 'Content-Type': 'application/json', 'Idempotency-Key': key }),
    body: JSON.stringify({ documentId: documentId(document), variables }),
    ...(signal ? { signal } : {}),
  });
  noteClock(response, true);
  return unwrap<Result>(response);
}

const sleep = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Changes something, by POST. Lost answers are asked for again under the same key. */
export async function perform<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
  variables: Variables,
  { key = newIntent(), attempts = 4, signal }: PerformOptions = {},
): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await post(document, variables, key, signal);
    } catch (reason) {
      const again = reason instanceof RequestFailure && reason.isTransient && attempt < attempts;
      if (!again) throw reason;
      const backoff = 300 * 2 ** (attempt - 1) * (0.75 + Math.random() / 2);
      await sleep(Math.min(reason.retryAfterMs ?? backoff, 10_000));
    }
  }
}

/** Options for `useSuspenseQuery`/`useQuery`; the key begins with the document, so it can be invalidated. */
export function queryFor<Result, Variables>(
  document: RegisteredDocument<Result, Variables>,
  variables: Variables,
) {
  return queryOptions({
    queryKey: [documentId(document), variables] as const,
    queryFn: ({ signal }) => execute(document, variables, { signal }),
  });
}

/** The prefix of every cached answer of a document, whatever its variables. */
export function queryKeyOf<Result, Variables>(document: RegisteredDocument<Result, Variables>) {
  return [documentId(document)] as const;
}

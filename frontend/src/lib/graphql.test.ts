import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { execute, perform, RequestFailure, type RegisteredDocument } from './graphql';

const DOCUMENT: RegisteredDocument<{ a: number }, { id: string }> = {
  __meta__: { documentId: 'sha256:abc' },
};

const fetchMock = vi.fn<typeof fetch>();

function answer(body: unknown, init?: ResponseInit): Response {
  return new Response(typeof body === 'string' ? body : JSON.stringify(body), init);
}

function requests(): Request[] {
  return fetchMock.mock.calls.map(
    ([url, init]) => new Request(new URL(url as string, 'http://x'), init),
  );
}

beforeEach(() => {
  vi.stubGlobal('fetch', fetchMock);
  vi.useFakeTimers();
});

afterEach(() => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  fetchMock.mockReset();
});

describe('execute', () => {
  it('asks by GET with the document’s hash and the variables', async () => {
    fetchMock.mockResolvedValue(answer({ data: { a: 1 } }));
    expect(await execute(DOCUMENT, { id: 'x y' })).toEqual({ a: 1 });
    const [request] = requests();
    expect(request?.method).toBe('GET');
    expect(Object.fromEntries(new URL(request?.url ?? '').searchParams)).toEqual({
      documentId: 'sha256:abc',
      variables: '{"id":"x y"}',
    });
    expect(request?.headers.get('X-Requested-With')).toBe('vinhdanh');
    expect(request?.headers.get('Accept-Language')).toBe('vi');
  });

  it('tells errors in the answer, pages that are no JSON, and no answer apart', async () => {
    fetchMock.mockResolvedValueOnce(answer({ errors: [{ message: 'no' }], data: null }));
    await expect(execute(DOCUMENT, { id: '1' })).rejects.toMatchObject({ kind: 'server' });
    fetchMock.mockResolvedValueOnce(answer('<html>', { status: 503 }));
    await expect(execute(DOCUMENT, { id: '1' })).rejects.toMatchObject({ kind: 'busy' });
    fetchMock.mockRejectedValueOnce(new TypeError('failed to fetch'));
    await expect(execute(DOCUMENT, { id: '1' })).rejects.toMatchObject({ kind: 'network' });
  });
});

describe('perform', () => {
  it('asks again under the same key until an answer comes', async () => {
    fetchMock
      .mockRejectedValueOnce(new TypeError('cut'))
      .mockResolvedValueOnce(answer('', { status: 503, headers: { 'Retry-After': '2' } }))
      .mockResolvedValueOnce(answer({ data: { a: 2 } }));
    const done = perform(DOCUMENT, { id: '1' });
    await vi.runAllTimersAsync();
    expect(await done).toEqual({ a: 2 });
    const keys = requests().map((request) => request.headers.get('Idempotency-Key'));
    expect(keys).toHaveLength(3);
    expect(new Set(keys).size).toBe(1);
    expect(keys[0]).toMatch(/^[0-9a-f-]{36}$/);
  });

  it('does not repeat what the server refused to understand', async () => {
    fetchMock.mockResolvedValue(answer({ errors: [{ message: 'no' }] }, { status: 400 }));
    await expect(perform(DOCUMENT, { id: '1' })).rejects.toBeInstanceOf(RequestFailure);
    expect(fetchMock).toHaveBeenCalledTimes(1);
  });

  it('gives up after its attempts', async () => {
    fetchMock.mockRejectedValue(new TypeError('cut'));
    const done = expect(perform(DOCUMENT, { id: '1' }, { attempts: 2 })).rejects.toMatchObject({
      kind: 'network',
    });
    await vi.runAllTimersAsync();
    await done;
    expect(fetchMock).toHaveBeenCalledTimes(2);
  });
});

import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { act, renderHook, waitFor } from '@testing-library/react';
import type { ReactNode } from 'react';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { RegisteredDocument } from './graphql';
import { useOperation } from './useOperation';

interface Result {
  save:
    | { __typename: 'Entry'; id: string }
    | {
        __typename: 'Problem';
        code: string;
        message: string;
        fields: { path: string; message: string }[];
      };
}

const DOCUMENT: RegisteredDocument<Result, { title: string }> = {
  __meta__: { documentId: 'sha256:abc' },
};

const fetchMock = vi.fn<typeof fetch>();
const keyOf = (call: number) =>
  new Headers(fetchMock.mock.calls[call]?.[1]?.headers).get('Idempotency-Key');
const answer = (save: Result['save']) => new Response(JSON.stringify({ data: { save } }));

function wrapper({ children }: { children: ReactNode }) {
  return <QueryClientProvider client={new QueryClient()}>{children}</QueryClientProvider>;
}

beforeEach(() => {
  vi.stubGlobal('fetch', fetchMock);
});

afterEach(() => {
  vi.unstubAllGlobals();
  fetchMock.mockReset();
});

it('gives the answer and calls onDone once', async () => {
  fetchMock.mockResolvedValue(answer({ __typename: 'Entry', id: '7' }));
  const onDone = vi.fn();
  const { result } = renderHook(() => useOperation(DOCUMENT, { onDone }), { wrapper });
  await act(async () => {
    expect(await result.current.run({ title: 'a' })).toEqual({ __typename: 'Entry', id: '7' });
  });
  expect(onDone).toHaveBeenCalledExactlyOnceWith({ __typename: 'Entry', id: '7' }, { title: 'a' });
  expect(result.current.problem).toBeNull();
});

it('joins a second click to the first', async () => {
  fetchMock.mockImplementation(() => Promise.resolve(answer({ __typename: 'Entry', id: '7' })));
  const { result } = renderHook(() => useOperation(DOCUMENT), { wrapper });
  await act(async () => {
    const both = [result.current.run({ title: 'a' }), result.current.run({ title: 'a' })];
    await Promise.all(both);
  });
  expect(fetchMock).toHaveBeenCalledTimes(1);
  await waitFor(() => {
    expect(result.current.pending).toBe(false);
  });
});

it('puts a refusal’s fields where the form finds them', async () => {
  fetchMock.mockResolvedValue(
    answer({
      __typename: 'Problem',
      code: 'INVALID',
      message: 'no',
      fields: [
        { path: 'contributors.0.share', message: '101 %' },
        { path: 'contributors.0.share', message: 'second' },
      ],
    }),
  );
  const { result } = renderHook(() => useOperation(DOCUMENT), { wrapper });
  await act(async () => {
    expect(await result.current.run({ title: 'a' })).toBeNull();
  });
  expect(result.current.fieldErrors).toEqual({ 'contributors.0.share': '101 %' });
});

it('keeps the key of an intent whose answer got lost, and takes a new one for another', async () => {
  fetchMock.mockResolvedValueOnce(new Response('broken', { status: 500 }));
  fetchMock.mockImplementation(() => Promise.resolve(answer({ __typename: 'Entry', id: '7' })));
  const { result } = renderHook(() => useOperation(DOCUMENT), { wrapper });
  for (const title of ['a', 'a', 'a']) await act(() => result.current.run({ title }));
  expect(keyOf(0)).toBe(keyOf(1));
  expect(keyOf(2)).not.toBe(keyOf(1));
});

it('tells a failed request as a problem', async () => {
  fetchMock.mockResolvedValue(new Response('broken', { status: 500 }));
  const { result } = renderHook(() => useOperation(DOCUMENT), { wrapper });
  await act(() => result.current.run({ title: 'a' }));
  expect(result.current.problem?.code).toBe('REQUEST_SERVER');
});

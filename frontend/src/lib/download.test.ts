import { afterEach, describe, expect, it, vi } from 'vitest';
import { download, exportAddress, nameOf, type Progress } from './download';

describe('exportAddress', () => {
  it('carries the filters that are set, and the language', () => {
    const filters = { contest: 'a', status: null, search: 'số & chữ', unit: undefined, track: '' };
    expect(exportAddress('entries', 'xlsx', filters)).toBe(
      '/exports/entries.xlsx?contest=a&search=s%E1%BB%91+%26+ch%E1%BB%AF&language=vi',
    );
  });
});

describe('nameOf', () => {
  it('reads the name the server gave', () => {
    const header = 'attachment; filename="b_i.csv"; filename*=UTF-8\'\'b%C3%A0i.csv';
    expect(nameOf(header, 'x')).toBe('bài.csv');
    expect(nameOf(null, 'x')).toBe('x');
  });
});

describe('download', () => {
  afterEach(() => {
    vi.unstubAllGlobals();
  });

  function answer(status: number) {
    const body = new ReadableStream({
      start(controller) {
        controller.enqueue(new Uint8Array(30));
        controller.enqueue(new Uint8Array(90));
        controller.close();
      },
    });
    const headers = { 'X-Estimated-Bytes': '100', 'X-Total-Rows': '7' };
    vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status, headers })));
  }

  it('tells how far it is, and never that it is done before it is', async () => {
    answer(200);
    URL.createObjectURL = () => 'blob:x';
    const told: Progress[] = [];
    await download('/x', (progress) => told.push(progress), new AbortController().signal);
    expect(told).toEqual([
      { share: 0.3, rows: 7 },
      { share: 0.99, rows: 7 },
    ]);
  });

  it('fails with the status', async () => {
    answer(503);
    const wanted = download('/x', () => undefined, new AbortController().signal);
    await expect(wanted).rejects.toMatchObject({ status: 503 });
  });
});

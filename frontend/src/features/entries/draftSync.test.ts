import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import type { EntryChangesInput, EntryDraftFragment } from '../../generated/graphql';
import { DraftSync, type Answer } from './draftSync';

type Values = Record<string, string>;

const PARTS = ['title', 'summary'] as const;

/** The server's part in it, as `saveEntryParts` does: revisions by part, clashes, nothing stored over another's. */
class Server {
  values: Values = { title: '', summary: '' };
  revisions: Record<string, number> = {};
  version = 1;
  isReachable = true;
  saves = 0;

  entry(): EntryDraftFragment {
    const revisions = Object.entries(this.revisions).map(([part, revision]) => ({
      part,
      revision,
      savedAt: '2026-10-10T10:00:00Z',
      savedBy: { id: 'b', name: 'Trần Bình' },
    }));
    return {
      id: 'e1',
      version: this.version,
      title: this.values['title'],
      summary: this.values['summary'],
      track: null,
      unit: null,
      answers: [],
      contributors: [],
      revisions,
    } as unknown as EntryDraftFragment;
  }

  save(changes: EntryChangesInput): Answer {
    this.saves += 1;
    if (!this.isReachable) return { problem: { code: 'REQUEST_NETWORK', message: '', fields: [] } };
    if (changes.title?.value === 'cấm') {
      const fields = [{ path: 'input.title', message: 'Không được' }];
      return { problem: { code: 'kernel.refused', message: 'Không được', fields } };
    }
    const clashes: string[] = [];
    const taken: [string, string][] = [];
    for (const part of PARTS) {
      const change = changes[part];
      // As the server tidies what it stores.
      const value = change?.value.trim();
      if (!change || value === undefined || value === this.values[part]) continue;
      if ((this.revisions[part] ?? 1) > change.base) clashes.push(part);
      else taken.push([part, value]);
    }
    if (taken.length > 0) this.version += 1;
    for (const [part, value] of taken) {
      this.values[part] = value;
      this.revisions[part] = this.version;
    }
    return { entry: this.entry(), version: this.version, clashes };
  }
}

function open(server: Server): DraftSync {
  return new DraftSync(server.entry(), {
    send: (changes) => Promise.resolve().then(() => server.save(changes)),
    show: () => undefined,
    isText: (path) => path === 'summary',
  });
}

const read = (server: Server) => () => Promise.resolve(server.entry());
const type = (sync: DraftSync, values: Partial<{ title: string; summary: string }>) => {
  sync.edit((draft) => ({ ...draft, ...values }));
};
const later = (ms = 1_000) => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => {
  vi.useFakeTimers();
  localStorage.clear();
});

afterEach(() => {
  vi.useRealTimers();
});

test('what is typed is saved a moment later, once, and only what changed', async () => {
  const server = new Server();
  const sync = open(server);
  type(sync, { title: 'M' });
  type(sync, { title: 'Một ' });
  expect(sync.snapshot().status).toBe('dirty');
  await later();
  expect([server.saves, server.values, sync.snapshot().status]).toEqual([
    1,
    { title: 'Một', summary: '' },
    'saved',
  ]);
  // The blank that the server took away stays under the writer's cursor, and is no change.
  expect(sync.snapshot().draft.title).toBe('Một ');
  await later(20_000);
  expect(server.saves).toBe(1);
});

test('steady typing is saved every few seconds', async () => {
  const server = new Server();
  const sync = open(server);
  for (let n = 0; n < 20; n += 1) {
    type(sync, { title: 'a'.repeat(n + 1) });
    await later(500);
  }
  expect(server.saves).toBeGreaterThanOrEqual(2);
});

test('two pages with different parts come together', async () => {
  const server = new Server();
  const [one, two] = [open(server), open(server)];
  type(one, { title: 'Một' });
  type(two, { summary: 'Hai' });
  await later();
  await one.refresh(read(server));
  for (const { draft, clashes } of [one.snapshot(), two.snapshot()]) {
    expect([draft.title, draft.summary, clashes]).toEqual(['Một', 'Hai', []]);
  }
});

test('the same part changed in two pages waits for a choice, and nothing is lost meanwhile', async () => {
  const server = new Server();
  const [one, two] = [open(server), open(server)];
  type(one, { title: 'Một' });
  await later();
  type(two, { title: 'Hai', summary: 'Tóm tắt' });
  await later();
  expect(two.snapshot().clashes).toMatchObject([
    { path: 'title', by: 'Trần Bình', theirs: { title: 'Một' } },
  ]);
  expect([two.snapshot().draft.title, two.snapshot().status]).toEqual(['Hai', 'dirty']);
  expect(server.values).toEqual({ title: 'Một', summary: 'Tóm tắt' });
  expect(await two.flush()).toBe(false);
  two.settle('title', 'mine');
  await later();
  expect([server.values['title'], two.snapshot().status]).toEqual(['Hai', 'saved']);
});

test('taking the other side’s leaves nothing to save', async () => {
  const server = new Server();
  const [one, two] = [open(server), open(server)];
  type(one, { title: 'Một' });
  await later();
  type(two, { title: 'Hai' });
  await later();
  two.settle('title', 'theirs');
  await later();
  expect([two.snapshot().draft.title, await two.flush(), server.values['title']]).toEqual([
    'Một',
    true,
    'Một',
  ]);
});

test('two people in one running text come together word by word', async () => {
  const server = new Server();
  server.values = { title: '', summary: 'Một hai ba bốn năm' };
  const [one, two] = [open(server), open(server)];
  type(one, { summary: 'Không một hai ba bốn năm' });
  type(two, { summary: 'Một hai ba bốn năm sáu' });
  await later();
  await later();
  await one.refresh(read(server));
  expect(one.snapshot().draft.summary).toBe('Không một hai ba bốn năm sáu');
  expect(server.values['summary']).toBe('Không một hai ba bốn năm sáu');
});

test('one’s own save never clashes with what was typed on while it was under way', async () => {
  const server = new Server();
  const sync = open(server);
  type(sync, { title: 'Một' });
  await vi.advanceTimersByTimeAsync(800);
  type(sync, { title: 'Một hai' });
  await sync.refresh(read(server));
  await later();
  expect([sync.snapshot().clashes, server.values['title']]).toEqual([[], 'Một hai']);
});

test('without a network it is kept here, and saved when the network is back', async () => {
  const server = new Server();
  server.isReachable = false;
  const sync = open(server);
  type(sync, { title: 'Một' });
  await later();
  expect([sync.snapshot().status, sync.mayLeave()]).toEqual(['offline', true]);
  server.isReachable = true;
  await later(10_000);
  expect([sync.snapshot().status, server.values['title']]).toEqual(['saved', 'Một']);
});

test('a page closed with something unsaved leaves it to the next one', async () => {
  const server = new Server();
  server.isReachable = false;
  const gone = open(server);
  type(gone, { title: 'Một' });
  await later();
  gone.stop();
  server.isReachable = true;
  // The tab's own name differs after a reload; the same module here stands for both.
  const [name = ''] = Object.keys(localStorage);
  localStorage.setItem(`${name}-cũ`, localStorage.getItem(name) ?? '');
  localStorage.removeItem(name);
  const next = open(server);
  await next.restore();
  expect(next.snapshot().draft.title).toBe('Một');
  await later();
  expect([server.values['title'], Object.keys(localStorage)]).toEqual(['Một', []]);
});

test('what was left is merged with what happened since, or both are shown', async () => {
  const server = new Server();
  server.values = { title: 'Cũ', summary: 'Một hai ba' };
  server.isReachable = false;
  const gone = open(server);
  type(gone, { title: 'Của tôi', summary: 'Không một hai ba' });
  await later();
  gone.stop();
  server.isReachable = true;
  server.save({
    title: { value: 'Của bạn', base: 1 },
    summary: { value: 'Một hai ba bốn', base: 1 },
  });
  const [name = ''] = Object.keys(localStorage);
  localStorage.setItem(`${name}-cũ`, localStorage.getItem(name) ?? '');
  localStorage.removeItem(name);
  const next = open(server);
  await next.restore();
  const { draft, clashes } = next.snapshot();
  expect([draft.summary, draft.title]).toEqual(['Không một hai ba bốn', 'Của bạn']);
  expect(clashes).toMatchObject([{ path: 'title', by: null, theirs: { title: 'Của tôi' } }]);
  next.settle('title', 'theirs');
  await later();
  expect(server.values).toEqual({ title: 'Của tôi', summary: 'Không một hai ba bốn' });
});

test('a refused part stays here and in sight, the rest is saved', async () => {
  const server = new Server();
  const sync = open(server);
  type(sync, { title: 'cấm', summary: 'Tóm tắt' });
  await later();
  expect(server.values).toEqual({ title: '', summary: 'Tóm tắt' });
  const { problem, status, draft } = sync.snapshot();
  expect([problem?.code, status, draft.title]).toEqual(['kernel.refused', 'failed', 'cấm']);
  type(sync, { title: 'được' });
  await later();
  expect([server.values['title'], sync.snapshot().problem]).toEqual(['được', null]);
});

test('any interleaving of two pages converges and loses no word', async () => {
  let seed = 7;
  const random = (below: number) => {
    seed = (seed * 1103515245 + 12345) % 2147483648;
    return Math.floor((seed / 2147483648) * below);
  };
  for (let round = 0; round < 30; round += 1) {
    localStorage.clear();
    const server = new Server();
    const pages = [open(server), open(server)];
    const given = new Set<string>();
    const typed: string[] = [];
    const settle = (page: DraftSync) => {
      for (const { path, theirs } of page.snapshot().clashes) {
        const { draft } = page.snapshot();
        const mine = random(2) === 0;
        const lost = (mine ? theirs : draft)[path as 'title' | 'summary'];
        for (const word of lost.split(/\s+/)) given.add(word);
        page.settle(path, mine ? 'mine' : 'theirs');
      }
    };
    for (let step = 0; step < 25; step += 1) {
      const page = pages[random(2)];
      if (!page) continue;
      const part = PARTS[random(2)] ?? 'title';
      const word = `từ${String(typed.length)}`;
      const act = random(5);
      if (act < 2) {
        typed.push(word);
        const before = page.snapshot().draft[part];
        type(page, { [part]: random(2) ? `${before} ${word}` : `${word} ${before}` });
      } else if (act === 2) await later(random(3_000));
      else if (act === 3) await page.refresh(read(server));
      else server.isReachable = !server.isReachable;
      settle(page);
    }
    server.isReachable = true;
    for (let more = 0; more < 4; more += 1) {
      for (const page of pages) {
        await page.refresh(read(server));
        settle(page);
        await page.flush();
        settle(page);
      }
    }
    const [one, two] = pages.map((page) => page.snapshot().draft);
    expect([one?.title, one?.summary].map((text) => text?.trim())).toEqual(
      [two?.title, two?.summary].map((text) => text?.trim()),
    );
    const left = new Set(Object.values(server.values).flatMap((text) => text.split(/\s+/)));
    expect(typed.filter((word) => !left.has(word) && !given.has(word))).toEqual([]);
    for (const page of pages) page.stop();
  }
});

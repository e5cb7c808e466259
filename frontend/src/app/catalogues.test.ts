import { expect, it } from 'vitest';

interface Words {
  [key: string]: string | Words;
}

const files = import.meta.glob<{ default: Words }>('../**/locales/*.json', { eager: true });

/** Keys with their dots; plural endings fall away, for each language has its own. */
function keys(words: Words, prefix = ''): string[] {
  return Object.entries(words).flatMap(([key, value]) =>
    typeof value === 'string'
      ? [`${prefix}${key.replace(/_(zero|one|two|few|many|other)$/, '')}`]
      : keys(value, `${prefix}${key}.`),
  );
}

function texts(words: Words): string[] {
  return Object.values(words).flatMap((value) =>
    typeof value === 'string' ? [value] : texts(value),
  );
}

const vietnamese = Object.keys(files).filter((path) => path.endsWith('/vi.json'));

it('finds the words of the shell', () => {
  expect(vietnamese).toContain('../ui/locales/vi.json');
});

it.each(vietnamese)('%s has its twin in English with the same keys', (path) => {
  const twin = files[path.replace('/vi.json', '/en.json')];
  const [vi, en] = [files[path]?.default ?? {}, twin?.default ?? {}];
  expect([...new Set(keys(en))].sort()).toEqual([...new Set(keys(vi))].sort());
});

it.each(Object.keys(files))('%s leaves no text empty', (path) => {
  expect(texts(files[path]?.default ?? {}).filter((text) => text.trim() === '')).toEqual([]);
});

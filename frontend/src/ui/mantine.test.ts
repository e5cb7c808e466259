/// <reference types="node" />
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const STYLES = 'node_modules/@mantine/core/styles';

function sources(folder: string): string[] {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.tsx?$/.test(name))
    .map((name) => readFileSync(join(folder, name), 'utf8'));
}

function imported(source: string): string[] {
  const imports = source.matchAll(/import \{([^}]*)\} from '@mantine\/core'/g);
  return [...imports].flatMap(([, names = '']) => names.split(',').map((name) => name.trim()));
}

it('has the styles of every Mantine component in use', () => {
  const css = readFileSync('src/ui/mantine.css', 'utf8');
  const used = new Set(sources('src').flatMap(imported));
  const styled = [...used].filter((name) => existsSync(`${STYLES}/${name}.layer.css`));
  expect(used.size).toBeGreaterThan(0);
  expect(styled.filter((name) => !css.includes(`/${name}.layer.css`))).toEqual([]);
});

// Fails when the scripts every visitor fetches first weigh more than the budget, compressed.
import { readFileSync } from 'node:fs';
import { brotliCompressSync } from 'node:zlib';

const BUDGET_KB = 130;
const manifest = JSON.parse(readFileSync('dist/.vite/manifest.json', 'utf8'));

function closure(key, seen = new Set()) {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key].imports ?? []) closure(next, seen);
  return seen;
}

const keys = new Set([...closure('index.html'), ...closure('src/routes/home.tsx')]);
const sizes = [...keys].map((key) => {
  const file = manifest[key].file;
  return [file, brotliCompressSync(readFileSync(`dist/${file}`)).length / 1000];
});
const total = sizes.reduce((sum, [, size]) => sum + size, 0);
for (const [file, size] of sizes) console.log(`${size.toFixed(1).padStart(7)} kB  ${file}`);
console.log(
  `${total.toFixed(1).padStart(7)} kB  first load of the home page (budget ${BUDGET_KB} kB)`,
);
if (total > BUDGET_KB) process.exit(1);

// After graphql-codegen: parts the documents by feature, and writes the types of translation keys.
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

const documents = 'src/generated/graphql.ts';

/** The folder under features (or src) whose `.graphql` files hold each operation. */
function foldersOfOperations() {
  const files = readdirSync('src', { recursive: true }).filter((name) => name.endsWith('.graphql'));
  const found = new Map();
  for (const file of files) {
    const [top, feature] = file.split(/[\\/]/);
    const text = readFileSync(`src/${file}`, 'utf8');
    for (const [, name] of text.matchAll(/^(?:query|mutation|subscription) (\w+)/gm)) {
      found.set(name, top === 'features' ? feature : top);
    }
  }
  return found;
}

/**
 * One module a feature: a module cannot be split, so in one file the hashes of every page's documents
 * would travel with the first script. `graphql.ts` hands them on, so that imports need not know.
 */
function partDocuments() {
  const folders = foldersOfOperations();
  const parts = new Map();
  // Without the mark every fragment's text would travel too, though nothing reads it.
  const marked = readFileSync(documents, 'utf8').replace(
    /= new TypedDocumentString\(/g,
    '= /*#__PURE__*/ new TypedDocumentString(',
  );
  const rest = marked.replace(
    /^export const ((\w+)Document) = .*as unknown as TypedDocumentString<(\w+), (\w+)>;\n?/gm,
    (line, name, operation, result, variables) => {
      const folder = folders.get(operation);
      if (!folder) throw new Error(`No .graphql file defines ${operation}.`);
      const part = parts.get(folder) ?? { names: [], types: ['TypedDocumentString'], lines: [] };
      part.names.push(name);
      part.types.push(result, variables);
      part.lines.push(line.trimEnd());
      parts.set(folder, part);
      return '';
    },
  );
  rmSync('src/generated/documents', { recursive: true, force: true });
  mkdirSync('src/generated/documents');
  for (const [folder, { types, lines }] of parts) {
    writeFileSync(
      `src/generated/documents/${folder}.ts`,
      `/* eslint-disable */\nimport type { ${types.join(', ')} } from '../graphql';\n\n${lines.join('\n')}\n`,
    );
  }
  const handedOn = [...parts]
    .sort(([a], [b]) => a.localeCompare(b))
    .map(([folder, { names }]) => `export { ${names.join(', ')} } from './documents/${folder}';`);
  writeFileSync(documents, `${rest.trimEnd()}\n\n${handedOn.join('\n')}\n`);
}

partDocuments();

const shared = [
  ['ui', '../ui'],
  ['app', '../app'],
  ['answers', '../ui/answers'],
  ['approval', '../ui/approval'],
  ['versions', '../ui/versions'],
  ['download', '../ui/download'],
  ['files', '../ui/files'],
];
const features = readdirSync('src/features', { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map((entry) => [entry.name, `../features/${entry.name}`]);
const namespaces = [...shared, ...features]
  .filter(([, folder]) => existsSync(`src/generated/${folder}/locales/vi.json`))
  .sort(([a], [b]) => a.localeCompare(b));

const imports = namespaces.map(
  ([name, folder]) => `import type ${name} from '${folder}/locales/vi.json';`,
);
const lines = namespaces.map(([name]) => `      ${name}: typeof ${name};`);
writeFileSync(
  'src/generated/i18next.d.ts',
  `// Written by \`npm run codegen\`: a namespace for each locales folder.
import 'i18next';
${imports.join('\n')}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'ui';
    returnNull: false;
    resources: {
${lines.join('\n')}
    };
  }
}
`,
);

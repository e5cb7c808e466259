// After graphql-codegen: marks fragment documents as droppable, and writes the types of translation keys.
import { readdirSync, readFileSync, writeFileSync, existsSync } from 'node:fs';

const documents = 'src/generated/graphql.ts';
const text = readFileSync(documents, 'utf8');
// Without the mark every fragment's text would travel with the first script though nothing reads it.
writeFileSync(
  documents,
  text.replace(/= new TypedDocumentString\(/g, '= /*#__PURE__*/ new TypedDocumentString('),
);

const shared = ['ui', 'app'].map((name) => [name, `../${name}`]);
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

import js from '@eslint/js';
import boundaries from 'eslint-plugin-boundaries';
import a11y from 'eslint-plugin-jsx-a11y';
import hooks from 'eslint-plugin-react-hooks';
import globals from 'globals';
import ts from 'typescript-eslint';

// ui, lib -> features -> routes -> app; a feature never imports another feature.
const layers = [
  { type: 'generated', pattern: 'src/generated' },
  { type: 'lib', pattern: 'src/lib' },
  { type: 'ui', pattern: 'src/ui' },
  { type: 'feature', pattern: 'src/features/*', capture: ['feature'] },
  { type: 'route', pattern: 'src/routes' },
  { type: 'app', pattern: 'src/app' },
];

const of = (...types) => ({ element: { types: { anyOf: types } } });

const policies = [
  { from: of('lib'), allow: { to: of('lib', 'generated') } },
  { from: of('ui'), allow: { to: of('ui', 'lib') } },
  { from: of('feature'), allow: { to: of('ui', 'lib', 'generated') } },
  {
    from: of('feature'),
    allow: {
      to: {
        element: { type: 'feature', captured: { feature: '{{ from.element.captured.feature }}' } },
      },
    },
  },
  { from: of('route'), allow: { to: of('feature', 'ui', 'lib', 'generated') } },
  { from: of('app'), allow: { to: of('app', 'route', 'feature', 'ui', 'lib', 'generated') } },
];

export default ts.config(
  { ignores: ['dist', 'src/generated', 'node_modules', 'public/theme.js'] },
  js.configs.recommended,
  {
    files: ['**/*.{ts,tsx}'],
    extends: [ts.configs.strictTypeChecked, ts.configs.stylisticTypeChecked],
    languageOptions: {
      globals: globals.browser,
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    rules: {
      // A page may hand an async handler to onClick; rejections reach the error boundary's listener.
      '@typescript-eslint/no-misused-promises': [
        'error',
        { checksVoidReturn: { attributes: false } },
      ],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // The index-signature rule of TypeScript and this one contradict each other.
      '@typescript-eslint/dot-notation': 'off',
      '@typescript-eslint/consistent-type-definitions': ['error', 'interface'],
      '@typescript-eslint/consistent-type-imports': 'error',
      'max-lines': ['error', 400],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}'],
    plugins: { boundaries, 'react-hooks': hooks },
    extends: [a11y.flatConfigs.strict],
    settings: {
      'boundaries/elements': layers,
      'boundaries/include': ['src/**/*'],
      'import/resolver': { typescript: { alwaysTryTypes: true } },
    },
    rules: {
      ...hooks.configs.recommended.rules,
      'boundaries/dependencies': ['error', { default: 'disallow', policies }],
      'no-restricted-syntax': [
        'error',
        {
          selector: 'ExportAllDeclaration',
          message: 'No barrel files: import from the file itself.',
        },
      ],
    },
  },
  {
    files: ['**/*.{js,mjs}'],
    languageOptions: { globals: globals.node },
  },
);

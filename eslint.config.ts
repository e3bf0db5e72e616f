import js from '@eslint/js';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** The pure core may not look at a clock, at chance or at the process it runs in. */
const impureGlobals = ['Date', 'process', 'fetch', 'setTimeout', 'setInterval', 'crypto'];

export default defineConfig(
  { ignores: ['node_modules', 'cdk.out', 'coverage', '.local', 'functions/http/assets/stylesheet.ts'] },
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/consistent-type-assertions': ['error', { assertionStyle: 'never' }],
      '@typescript-eslint/consistent-type-definitions': 'off',
      '@typescript-eslint/consistent-type-exports': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      eqeqeq: 'error',
      'max-lines': ['error', 200],
      'max-lines-per-function': ['error', 60],
      'no-console': 'error',
    },
  },
  {
    files: ['functions/domain/**'],
    rules: {
      'no-restricted-globals': ['error', ...impureGlobals],
      'no-restricted-properties': ['error', { object: 'Math', property: 'random' }],
    },
  },
  // hono deprecates its Lambda adapter in favour of a package that is not published yet; openid-client marks what
  // allows a provider without TLS as deprecated to warn of it, and we allow it on this very machine alone.
  {
    files: [
      'functions/entrypoints/lambda/**',
      'functions/http/admin/provider.ts',
      'test/http/pages/onLambda.test.ts',
      'test/infra/local/login.test.ts',
    ],
    rules: { '@typescript-eslint/no-deprecated': 'off' },
  },
  // Catalogues of words and rows are tables of data; a test file is a list of sentences.
  { files: ['functions/i18n/**'], rules: { 'max-lines': 'off' } },
  { files: ['test/**'], rules: { 'max-lines-per-function': 'off', 'max-lines': 'off' } },
  // What runs at a terminal speaks to a terminal.
  { files: ['infra/local/**'], rules: { 'no-console': 'off' } },
);

import ts from 'typescript-eslint'

/**
 * What lint can tell only with types: a promise that nobody waits for, so that its error is
 * lost. Apart from the rest, since it takes four times as long: `npm run check` and
 * `npm run test:long` ask for it.
 */
export default ts.config(
  { ignores: ['dist/', 'release/', 'node_modules/', '**/*.svelte'] },
  {
    files: ['**/*.ts'],
    languageOptions: {
      parser: ts.parser,
      // The tsconfig.json of each room is found by itself.
      parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname },
    },
    linterOptions: { reportUnusedDisableDirectives: 'off' },
    plugins: { '@typescript-eslint': ts.plugin },
    rules: {
      '@typescript-eslint/await-thenable': 'error',
      '@typescript-eslint/no-floating-promises': ['error', { ignoreVoid: true }],
      '@typescript-eslint/no-misused-promises': 'error',
    },
  },
)

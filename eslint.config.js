// @ts-check
import antfu from '@antfu/eslint-config'

/** Widest line, in characters; Slidev's own rules set no limit. */
const width = { code: 120, ignoreUrls: true, ignoreRegExpLiterals: true }

export default antfu(
  {
    type: 'app',
    vue: true,
    typescript: true,
    // Data and decks are text that people write; other tools look after them.
    markdown: false,
    yaml: false,
    jsonc: false,
    ignores: ['data', 'slides', 'out', 'tests/fixtures', 'scripts/typesetting/advances.ts'],
  },
  {
    rules: {
      'style/max-len': ['error', width],
      'no-nested-ternary': 'error',
      'no-restricted-syntax': [
        'error',
        { selector: 'TemplateLiteral TemplateLiteral', message: 'Give the inner template a name.' },
      ],
      // Prettier's line breaks stay: one item a line only where a line would be too long.
      'antfu/reasonable-newline': 'off',
      'antfu/consistent-chaining': 'off',
      // A file reads from the top: what it is for first, its helpers and constants below.
      'ts/no-use-before-define': ['error', { functions: false, classes: false, variables: false }],
      // Node's globals are known to everybody, and scripts may wait at the top level.
      'node/prefer-global/process': 'off',
      'node/prefer-global/buffer': 'off',
      'antfu/no-top-level-await': 'off',
      // Its fill() loses the type of what is filled in.
      'e18e/prefer-array-fill': 'off',
      'test/consistent-test-it': ['error', { fn: 'test' }],
      'jsdoc/check-param-names': ['error', { checkDestructured: false, disableMissingParamChecks: true }],
    },
  },
  {
    files: ['scripts/**/*.ts', 'components/**/*.ts'],
    rules: {
      'jsdoc/require-jsdoc': ['error', { publicOnly: true, enableFixer: false }],
    },
  },
  {
    // What a test feeds in, and the sentence it states, stay in one piece.
    files: ['tests/**'],
    rules: {
      'style/max-len': ['error', { ...width, ignoreStrings: true, ignoreTemplateLiterals: true }],
      'no-template-curly-in-string': 'off',
    },
  },
)

import js from '@eslint/js';
import { importX } from 'eslint-plugin-import-x';
import tseslint from 'typescript-eslint';

const UNDER_ENGINES = [
  'src/contract',
  'src/widget/engine',
  'src/widget/requests',
  'src/widget/messages',
  'src/widget/page',
  'src/widget/upstream',
];

/** Who may import whom: arrows point one way. A folder not named in a row's list is out of its reach. */
const ARROWS = {
  'src/contract': [],
  'src/widget': ['src/contract'],
  'src/widget/messages': ['src/contract', 'src/widget/engine'],
  'src/widget/page': [],
  'src/widget/token': ['src/contract', 'src/widget/page'],
  'src/widget/engine': ['src/contract'],
  'src/widget/requests': ['src/contract', 'src/widget/engine', 'src/widget/page'],
  'src/widget/upstream': ['src/contract', 'src/widget/engine', 'src/widget/requests', 'src/widget/page'],
  'src/widget/engine-shadow': UNDER_ENGINES,
  'src/widget/engine-frame': UNDER_ENGINES,
  'src/widget/first-rows': ['src/contract', 'src/widget/engine'],
  'src/widget/element': ['src/contract', 'src/widget'],
  'src/build': [],
  'src/server': ['src/contract'],
  'src/contract-suite': ['src/contract'],
  'src/doctor': ['src/contract', 'src/server'],
  'src/local-box': [],
  // Tables in PHP, made of what the TypeScript says.
  'src/php': ['src/contract', 'src/server', 'src/doctor'],
  'src/wordpress': ['src/contract', 'src/widget'],
  'src/cli': ['src/contract', 'src/contract-suite', 'src/server', 'src/doctor', 'src/local-box', 'src/build'],
  demo: ['src/contract', 'src/server', 'src/local-box', 'src/build'],
};

const FOLDERS = [...Object.keys(ARROWS), 'test'];

/** One of them holds the other, or they are the same. */
const touch = (a, b) => `${a}/`.startsWith(`${b}/`) || `${b}/`.startsWith(`${a}/`);

const zones = Object.entries(ARROWS).flatMap(([target, reach]) =>
  FOLDERS.filter((folder) => ![target, ...reach].some((open) => touch(folder, open))).map((folder) => ({
    target: `./${target}`,
    from: `./${folder}`,
    message: `${target} may import from ${reach.join(', ') || 'nothing'} only (see CONTRIBUTING.md).`,
  })),
);

const BOX_AND_REACT = {
  group: ['react', 'react-dom', 'react/*', 'react-dom/*', 'box-ui-elements', 'box-ui-elements/*', '@box/*'],
  message: 'React and Box code live in src/widget/engine-shadow only.',
};

const NODE_ONLY = {
  group: ['node:*'],
  message: 'This runs on web standards alone; what needs Node stands apart in a node/ folder.',
};

export default tseslint.config(
  { ignores: ['dist', 'dist-loader', 'dist-untouched', '.cache', 'node_modules'] },
  js.configs.recommended,
  ...tseslint.configs.strictTypeChecked.map((config) => ({ ...config, files: ['**/*.ts', '**/*.tsx'] })),
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-misused-promises': ['error', { checksVoidReturn: { arguments: false } }],
      // node:test waits for its tests itself.
      '@typescript-eslint/no-floating-promises': [
        'error',
        {
          allowForKnownSafeCalls: [
            { from: 'package', package: 'node:test', name: ['test', 'describe', 'it'] },
          ],
        },
      ],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
    },
  },
  {
    files: ['src/**/*.{ts,tsx}', 'demo/**/*.ts'],
    plugins: { 'import-x': importX },
    rules: {
      'import-x/no-restricted-paths': ['error', { zones }],
      'no-restricted-imports': ['error', { patterns: [BOX_AND_REACT] }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 60, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['contract', 'widget', 'local-box', 'server', 'doctor'].map((folder) => `src/${folder}/**/*.ts`),
    ignores: ['src/widget/engine-shadow/**', 'src/*/node/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [BOX_AND_REACT, NODE_ONLY] }] },
  },
  {
    files: ['src/widget/engine-shadow/**/*.{ts,tsx}'],
    rules: { 'no-restricted-imports': ['error', { patterns: [NODE_ONLY] }] },
  },
  {
    files: ['**/*.mjs', '**/*.js'],
    languageOptions: { globals: { process: 'readonly', console: 'readonly', URL: 'readonly' } },
  },
  {
    // Runs in a page.
    files: ['test/soak/page/*.js'],
    languageOptions: { globals: { window: 'readonly' } },
  },
);

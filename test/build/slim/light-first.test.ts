import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { lightFirst } from '../../../src/build/slim/light-first.ts';

const ELEMENTS = '/node_modules/box-ui-elements/es/elements/';
const LIST = `${ELEMENTS}common/item-list/ItemList.js`;
const OPTIONS = `${ELEMENTS}common/item/ItemOptions.js`;
const MENUS = [
  'breadcrumbs/BreadcrumbDropdown',
  'sub-header/Add',
  'sub-header/BulkItemActionMenu',
  'sub-header/Sort',
];

const UPSTREAM = {
  [LIST]: `import { Cell, Column, Row, Table, TableBody, TableHeader, Text } from '@box/blueprint-web';
    export const list = [Cell, Column, Row, Table, TableBody, TableHeader, Text];`,
  [OPTIONS]: `import { ActionCell, Cell, DropdownMenu, GridList, IconButton } from '@box/blueprint-web';
    export const options = [ActionCell, Cell, DropdownMenu, GridList, IconButton];`,
  ...Object.fromEntries(MENUS.map((menu, index) => [`${ELEMENTS}common/${menu}.js`, menuOf(index)])),
};

test('upstream’s list gets the light components, and the library’s others', async () => {
  const code = await built(UPSTREAM);
  assert.match(code, /import \{[^}]*\bText\b[^}]*\} from "@box\/blueprint-web"/);
  assert.doesNotMatch(
    code,
    /import \{[^}]*\b(Table|GridList|DropdownMenu)\b[^}]*\} from "@box\/blueprint-web"/,
  );
  assert.match(code, /import \{[^}]*\bTable\b[^}]*\} from "\/light\/table\/table.tsx"/);
  assert.match(code, /import \{[^}]*\bGridList\b[^}]*\} from "\/light\/grid\/grid.tsx"/);
  assert.match(code, /import \{[^}]*\bDropdownMenu\b[^}]*\} from "\/light\/menu\/menu.tsx"/);
});

test('a build fails where upstream takes a component from elsewhere', async () => {
  const moved = UPSTREAM[OPTIONS].replace(' GridList,', '');
  await assert.rejects(built({ ...UPSTREAM, [OPTIONS]: moved }), /ItemOptions.js takes GridList no longer/);
});

test('a build fails where a module of upstream’s is gone', async () => {
  await assert.rejects(built({ [LIST]: UPSTREAM[LIST] }), /no module common\/item\/ItemOptions.js/);
});

function menuOf(index: number): string {
  return `import { DropdownMenu, IconButton } from '@box/blueprint-web';
    export const menu${String(index)} = [DropdownMenu, IconButton];`;
}

async function built(modules: Readonly<Record<string, string>>): Promise<string> {
  const all = Object.keys(modules).map((id) => `export * from '${id}';`);
  const source: Plugin = {
    name: 'source',
    enforce: 'pre',
    resolveId: (id) => (id in modules || id === 'entry' ? id : { id, external: true }),
    load: (id) => (id === 'entry' ? all.join('\n') : modules[id]),
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [source, lightFirst('/light')],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' },
    },
  });
  assert.ok('output' in result);
  return result.output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
}

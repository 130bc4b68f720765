import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { lightModules } from '../../../src/build/slim/light-modules.ts';

const LIBRARY = '/node_modules/@box/blueprint-web/dist/lib-esm/';
const NOTIFICATION = `${LIBRARY}primitives/notification/`;

const UPSTREAM = {
  entry: `export * from '${LIBRARY}index.js'; export const later = () => import('/light/real.ts');`,
  [`${LIBRARY}index.js`]: `export { Tooltip } from '${LIBRARY}tooltip/tooltip.js';
    export { Notification } from '${NOTIFICATION}index.js';
    export { useNotification } from '${NOTIFICATION}notification-provider.js';`,
  [`${LIBRARY}tooltip/tooltip.js`]: `export const Tooltip = 'the real tooltip';`,
  [`${NOTIFICATION}index.js`]: `export { useNotification } from '${NOTIFICATION}notification-provider.js';
    export const Notification = 'the real notification';`,
  [`${NOTIFICATION}notification-provider.js`]: `export const useNotification = 'the real hook';`,
  '/light/tooltip/tooltip.tsx': `export const Tooltip = 'the light tooltip';`,
  '/light/notification/notification.tsx': `export const Notification = 'the light notification';
    export const useNotification = 'the light hook';`,
  '/light/real.ts': `export { Tooltip } from '${LIBRARY}tooltip/tooltip.js';
    export { Notification, useNotification } from '${NOTIFICATION}index.js';`,
};

test('upstream gets the light modules, and they get the library’s', async () => {
  const [first = '', later = ''] = await built(UPSTREAM);
  for (const what of ['tooltip', 'notification', 'hook']) {
    assert.match(first, new RegExp(`the light ${what}`));
    assert.doesNotMatch(first, new RegExp(`the real ${what}`));
    assert.match(later, new RegExp(`the real ${what}`));
  }
});

test('a build fails where the library has no such module any more', async () => {
  const entry = `export * from '${NOTIFICATION}index.js';`;
  await assert.rejects(built({ ...UPSTREAM, entry }), /nothing imports .*tooltip\/tooltip.js/);
});

/** @returns the code of the entry's chunk, and of what it loads later */
async function built(modules: Readonly<Record<string, string>>): Promise<readonly string[]> {
  const source: Plugin = {
    name: 'source',
    enforce: 'pre',
    resolveId: (id) => (id in modules ? id : null),
    load: (id) => modules[id],
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [lightModules('/light'), source],
    build: {
      write: false,
      minify: false,
      rolldownOptions: { input: 'entry', preserveEntrySignatures: 'strict' },
    },
  });
  assert.ok('output' in result);
  const chunks = result.output.filter((file) => file.type === 'chunk');
  return [true, false].map((isEntry) =>
    chunks
      .filter((chunk) => chunk.isEntry === isEntry)
      .map(({ code }) => code)
      .join('\n'),
  );
}

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { messagesInPlace } from '../../../src/build/texts/messages-in-place.ts';

const AT = '/node_modules/box-ui-elements/es/elements/common/';
const MESSAGES = `export default globalThis.define({ open: { id: "be.open" }, state: { id: "be.state" }, x: { id: "be.x" } });`;

test('a module has the messages that it names, and none besides', async () => {
  const code = await bundled(
    `import messages from './messages'; globalThis.say(messages.open, messages[\`\${k}te\`]);`,
  );
  assert.match(code, /be\.open/);
  assert.match(code, /be\.state/);
  assert.doesNotMatch(code, /be\.x|define/);
});

test('a module that hands them on has all of them', async () => {
  const other = `import messages from './messages'; globalThis.say(messages.open);`;
  const code = await bundled(
    `import messages from './messages'; import './Other.js'; hand(messages);`,
    other,
  );
  assert.match(code, /define\([^]*be\.x/);
});

test('a build in which no module names messages fails', async () => {
  await assert.rejects(bundled(`globalThis.say(1);`), /no module of upstream’s names messages/);
});

async function bundled(entry: string, other = ''): Promise<string> {
  const codes: Readonly<Record<string, string>> = {
    [`${AT}Entry.js`]: entry,
    [`${AT}Other.js`]: other,
    [`${AT}messages.js`]: MESSAGES,
  };
  const modules: Plugin = {
    name: 'modules',
    enforce: 'pre',
    resolveId: (source) => (source in codes ? source : `${AT}${source.slice(2).replace(/\.js$/, '')}.js`),
    load: (id) => codes[id] ?? null,
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [modules, messagesInPlace()],
    build: { write: false, minify: false, rolldownOptions: { input: `${AT}Entry.js` } },
  });
  assert.ok('output' in result);
  return result.output[0].code;
}

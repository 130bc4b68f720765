import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Plugin, type Rolldown } from 'vite';
import { engineFiles } from '../../src/build/engine-files.ts';

const LIST = `globalThis.files = JSON.parse('{"box-file-widget":"engine-files"}');`;
const MODULES = {
  'virtual:loader': `${LIST} import 'virtual:known'; globalThis.start = () => import('virtual:mode');`,
  'virtual:known': 'globalThis.known = 1;',
  'virtual:mode': `import 'virtual:known'; globalThis.mode = () => import('virtual:dialog');`,
  'virtual:dialog': 'globalThis.dialog = 1;',
};

test('the loader knows the files of a mode, and none that it has itself or that come later', async () => {
  const output = await bundle(MODULES);
  const code = chunk(output, 'virtual:loader').code;
  const { fileName } = chunk(output, 'virtual:mode');
  assert.ok(code.includes(`JSON.parse('{"mode":["${fileName}"]}')`), code);
});

test('what a mode starts with is compiled at once; the loader, and what comes later, as it is called', async () => {
  const output = await bundle(MODULES);
  const isHinted = (name: string): boolean =>
    chunk(output, `virtual:${name}`).code.startsWith('//# allFunctionsCalledOnLoad\n');
  const names = ['loader', 'known', 'mode', 'dialog'];
  assert.deepEqual(names.map(isHinted), [false, false, true, false]);
});

test('a loader that has no place for the list is refused', async () => {
  await assert.rejects(
    bundle({ ...MODULES, 'virtual:loader': `import('virtual:mode')` }),
    /0 places for the list/,
  );
});

async function bundle(codes: Readonly<Record<string, string>>): Promise<Rolldown.RolldownOutput['output']> {
  const modules: Plugin = {
    name: 'modules',
    resolveId: (id) => (id in codes ? `\0${id}` : null),
    load: (id) => codes[id.slice(1)] ?? null,
  };
  const list = engineFiles({ starts: { mode: ['\0virtual:mode'] } });
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [modules, list],
    build: { write: false, modulePreload: false, rolldownOptions: { input: 'virtual:loader' } },
  });
  assert.ok('output' in result);
  return result.output;
}

function chunk(output: Rolldown.RolldownOutput['output'], id: string): Rolldown.OutputChunk {
  const found = output.find((file) => file.type === 'chunk' && file.moduleIds.includes(`\0${id}`));
  assert.ok(found?.type === 'chunk');
  return found;
}

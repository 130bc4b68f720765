import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build, type Plugin } from 'vite';
import { bringAlong } from '../../../src/build/patches/bring-along.ts';

const UPLOADER = '/node_modules/box-ui-elements/es/elements/content-uploader/ContentUploader.js';

test('what takes over upstream’s uploader is there before it', async () => {
  const code = await bundled(UPLOADER);
  assert.match(code, /sending[^]*uploader/);
});

test('a build without upstream’s uploader fails', async () => {
  await assert.rejects(bundled('/other.js'), /upstream has no/);
});

async function bundled(entry: string): Promise<string> {
  const codes: Readonly<Record<string, string>> = {
    [entry]: `globalThis.order.push('uploader');`,
    '/bring-sending.ts': `globalThis.order.push('sending');`,
  };
  const modules: Plugin = {
    name: 'modules',
    enforce: 'pre',
    resolveId: (id) => (id in codes ? id : null),
    load: (id) => codes[id] ?? null,
  };
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: [bringAlong('/content-uploader/ContentUploader.js', '/bring-sending.ts'), modules],
    build: { write: false, rolldownOptions: { input: entry } },
  });
  assert.ok('output' in result);
  return result.output[0].code;
}

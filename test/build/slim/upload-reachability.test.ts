import assert from 'node:assert/strict';
import { test } from 'node:test';
import { build } from 'vite';
import { uploadReachability } from '../../../src/build/slim/upload-reachability.ts';

const API = new URL('../../../node_modules/box-ui-elements/es/api/', import.meta.url);

test('upstream’s API classes have no axios of their own, those that upload neither', async () => {
  assert.doesNotMatch(await bundled('Base.js'), /new UploadsReachability|axios/);
  assert.match(await bundled('uploads/BaseUpload.js'), /import\("axios"\)[^]*new UploadsReachability/);
});

/** One class with its parents. */
async function bundled(file: string): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'silent',
    plugins: uploadReachability(),
    build: {
      write: false,
      minify: false,
      rolldownOptions: {
        input: new URL(file, API).pathname,
        external: [/utils\/Xhr$/, 'axios', /^lodash/],
        preserveEntrySignatures: 'strict',
      },
    },
  });
  assert.ok('output' in result);
  return result.output[0].code;
}

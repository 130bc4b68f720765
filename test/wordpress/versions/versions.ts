/** `npm run test:php-versions`: the plugin's files on each version of PHP that it is for. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { PHP_VERSIONS, runPhpVersion } from '../../php/versions/php-wasm.ts';

const LOAD = fileURLToPath(new URL('load.php', import.meta.url));

for (const version of PHP_VERSIONS) {
  test(`PHP ${version} loads all of the plugin without a notice`, async () => {
    const { stdout, stderr } = await runPhpVersion(version, [LOAD]);
    assert.match(stdout, new RegExp(`^OK on ${version.replace('.', '\\.')}\\.\\d+\\n$`), stdout + stderr);
  });
}

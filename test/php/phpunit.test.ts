import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { startLocalBox, type RunningLocalBox } from '../../src/local-box/node/serve.ts';
import { ensurePhp } from './ensure-php.ts';

const CONFIG = fileURLToPath(new URL('unit/phpunit.xml', import.meta.url));

let box: RunningLocalBox;

before(async () => {
  box = await startLocalBox();
});
after(() => box.close());

test('PHPUnit finds nothing wrong with src/php', async (t) => {
  const { php, phpunit } = ensurePhp();
  const args = ['-d', 'apc.enable_cli=1', phpunit, '--configuration', CONFIG];
  const child = spawn(php, args, {
    env: { ...process.env, BOX_API_URL: box.url, BOX_CONFIG: JSON.stringify(box.box.appConfig()) },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [output, errors] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  assert.equal(child.exitCode, 0, `${output}\n${errors}`);
  t.diagnostic(/^(OK|Tests:).*$/m.exec(output)?.[0] ?? output);
});

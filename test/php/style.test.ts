import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { ensurePhp } from './ensure-php.ts';

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));

test('the PHP is written by PSR-12, with lines of at most 120 characters', () => {
  const { php, phpcs } = ensurePhp();
  const args = [phpcs, `--standard=${pathOf('phpcs.xml')}`, '-q'];
  const { status, stdout } = spawnSync(php, args, { encoding: 'utf8' });
  assert.equal(status, 0, stdout);
});

import assert from 'node:assert/strict';
import { chmod, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { firstExecutable } from './places.ts';

let folder: string;
const path = process.env['PATH'];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'places-'));
  await writeFile(join(folder, 'browser-b'), '');
  await chmod(join(folder, 'browser-b'), 0o755);
  await writeFile(join(folder, 'browser-c'), '', { mode: 0o644 });
  process.env['PATH'] = `:/no/such/folder:${folder}`;
});
after(async () => {
  process.env['PATH'] = path;
  await rm(folder, { recursive: true });
});

test('the first candidate that is there is taken, from PATH or by its own path', () => {
  assert.equal(firstExecutable(['browser-a', 'browser-b']), join(folder, 'browser-b'));
  assert.equal(firstExecutable(['/no/such/browser', join(folder, 'browser-b')]), join(folder, 'browser-b'));
});

test('what is not there or cannot be run is passed over', () => {
  assert.equal(firstExecutable(['browser-a', 'browser-c', '/no/such/browser']), undefined);
});

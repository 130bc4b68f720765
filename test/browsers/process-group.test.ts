import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { startGroup } from './launch/process-group.ts';

test('a group ends with all that its program started', { timeout: 10_000 }, async () => {
  const group = startGroup('sh', ['-c', 'sleep 1000 & echo $!; wait'], {
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  assert.ok(group.process.stdout);
  await once(group.process.stdout, 'data');
  // The pipe closes when the last that may write to it is gone.
  const closed = once(group.process.stdout, 'close');
  await group.end();
  await closed;
});

test('a program that does not exist ends at once', async () => {
  await startGroup('/no/such/program', [], { stdio: 'ignore' }).end();
});

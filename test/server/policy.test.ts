import assert from 'node:assert/strict';
import { test } from 'node:test';

import { allowAll, decide } from '../../src/server/policy.ts';

const question = {
  user: { email: 'ada@intranet.example' },
  folderId: '0',
  features: ['browse', 'upload'],
} as const;

test('grants what is asked by default', async () => {
  assert.deepEqual((await decide(allowAll, question)).features, ['browse', 'upload']);
});

test('never grants more than was asked', async () => {
  const generous = () => ({ features: ['delete', 'browse'] as const });
  assert.deepEqual((await decide(generous, question)).features, ['browse']);
});

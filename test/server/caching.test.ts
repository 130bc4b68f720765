import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createWorld } from './endpoint-world.ts';

const ONE_ROUND = ['exchange', 'jwt', 'jwt', 'users'];

test('200 page loads of one user at once cost one round of Box auth', async () => {
  const { ask, box } = await createWorld();
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask('ada')));
  assert.deepEqual([...box.takeCalls()].sort(), ONE_ROUND);
  assert.equal(new Set(answers.map(({ json }) => json['access_token'])).size, 1);
  assert.ok(answers.every(({ response }) => response.status === 200));
});

test('another scope set or folder costs an exchange, another user a grant and a look-up', async () => {
  const { ask, box } = await createWorld();
  await ask('ada');
  box.takeCalls();
  await Promise.all([
    ask('ada', { features: ['browse', 'upload'] }),
    ask('ada', { features: ['upload', 'browse'] }),
  ]);
  assert.deepEqual(box.takeCalls(), ['exchange']);
  await ask('grace');
  assert.deepEqual(box.takeCalls(), ['users', 'jwt', 'exchange']);
});

test('200 rejected tokens at once cost one round, and give one new token', async () => {
  const { ask, box } = await createWorld();
  const first = await ask('ada');
  box.takeCalls();
  const answers = await Promise.all(Array.from({ length: 200 }, () => ask('ada', { reason: 'rejected' })));
  assert.deepEqual(box.takeCalls(), ['users', 'jwt', 'exchange']);
  const tokens = new Set(answers.map(({ json }) => json['access_token']));
  assert.equal(tokens.size, 1);
  assert.ok(!tokens.has(first.json['access_token']));
});

test('answers the remaining life, and another token before 300 s are left', async () => {
  const { ask, time } = await createWorld({}, { tokenLifetime: 4000 });
  const first = (await ask('ada')).json;
  assert.equal(first['expires_in'], 4000);
  time.now += 3_699_000;
  const second = (await ask('ada')).json;
  assert.equal(second['access_token'], first['access_token']);
  assert.equal(second['expires_in'], 301);
  time.now += 1000;
  const third = (await ask('ada')).json;
  assert.notEqual(third['access_token'], first['access_token']);
  assert.equal(third['expires_in'], 4000);
});

test('gives out short tokens where Box gives no longer ones', async () => {
  const { ask, time } = await createWorld({}, { tokenLifetime: 60 });
  assert.equal((await ask('ada')).json['expires_in'], 60);
  time.now += 40_000;
  const { response, json } = await ask('ada');
  assert.equal(response.status, 200);
  assert.equal(json['expires_in'], 60);
});

test('looks an address up again after minutes, and an unknown one after seconds', async () => {
  const { ask, box, time } = await createWorld();
  const lookUps = () => box.takeCalls().filter((call) => call === 'users').length;
  await ask('ada');
  await ask('nobody');
  assert.equal(lookUps(), 2);
  time.now += 9_000;
  await ask('ada');
  await ask('nobody');
  assert.equal(lookUps(), 0);
  time.now += 2_000;
  await ask('ada');
  await ask('nobody');
  assert.equal(lookUps(), 1);
  time.now += 300_000;
  await ask('ada');
  assert.equal(lookUps(), 1);
});

test('gets new tokens where Box has revoked those it keeps', async () => {
  const { ask, box } = await createWorld();
  await ask('ada');
  box.local.control.revokeTokens();
  box.takeCalls();
  // A scope set not seen before is exchanged from the user token that is kept, and grace is looked up with the service token.
  assert.equal((await ask('ada', { features: ['browse', 'upload'] })).response.status, 200);
  assert.deepEqual(box.takeCalls(), ['exchange', 'jwt', 'exchange']);
  assert.equal((await ask('grace')).response.status, 200);
  assert.deepEqual(box.takeCalls(), ['users', 'jwt', 'users', 'jwt', 'exchange']);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createWorld, widgetRequest } from './endpoint-world.ts';

const ADA = { email: 'ada@intranet.example' };

async function createRevokeWorld(options: Parameters<typeof createWorld>[0] = {}) {
  const world = await createWorld(options);
  const tokenOf = async (...question: Parameters<typeof world.ask>) =>
    String((await world.ask(...question)).json['access_token']);
  const statusOf = async (token: string) => {
    const headers = { Authorization: `Bearer ${token}` };
    return (await world.box.local.fetch(new Request('https://box.example/2.0/folders/0', { headers })))
      .status;
  };
  return { ...world, tokenOf, statusOf };
}

test('takes back all that was given out for a user, also what was replaced, and nothing of others', async () => {
  const { tokenOf, statusOf, endpoint } = await createRevokeWorld();
  const adas = [
    await tokenOf('ada'),
    await tokenOf('ada', { features: ['browse', 'upload'] }),
    await tokenOf('ada', { reason: 'rejected' }),
  ];
  const graces = await tokenOf('grace');
  // Two user tokens as well: a rejected token costs a new one.
  assert.deepEqual(await endpoint.revoke({ email: 'ADA@intranet.example' }), { revoked: 5, failed: 0 });
  for (const token of adas) assert.equal(await statusOf(token), 401);
  assert.equal(await statusOf(graces), 200);
  assert.deepEqual(await endpoint.revoke(ADA), { revoked: 0, failed: 0 });
});

test('forgets what was kept, so that the next sign-in gets tokens that work', async () => {
  const { tokenOf, statusOf, endpoint, box } = await createRevokeWorld();
  const before = await tokenOf('ada');
  await endpoint.revoke(ADA);
  box.takeCalls();
  const later = await tokenOf('ada');
  assert.deepEqual(box.takeCalls(), ['jwt', 'exchange']);
  assert.notEqual(later, before);
  assert.equal(await statusOf(later), 200);
});

test('waits for a token that is being made, and takes it back too', async () => {
  let open: () => void = () => undefined;
  const gate = new Promise<void>((resolve) => (open = resolve));
  const slow = await createRevokeWorld({
    fetch: async (request) => {
      const isExchange = (await request.clone().text()).includes('token-exchange');
      if (isExchange) await gate;
      return slow.box.fetch(request);
    },
  });
  const asking = slow.tokenOf('ada');
  while (!slow.box.takeCalls().includes('users')) await new Promise((resolve) => setImmediate(resolve));
  const revoking = slow.endpoint.revoke(ADA);
  open();
  const token = await asking;
  await revoking;
  assert.equal(await slow.statusOf(token), 401);
});

test('says how many Box could not be told of, and forgets them all the same', async () => {
  const { tokenOf, endpoint, box, log } = await createRevokeWorld();
  const before = await tokenOf('ada');
  box.local.control.addFault({ path: '/oauth2/revoke', status: 500 });
  assert.deepEqual(await endpoint.revoke(ADA), { revoked: 0, failed: 2 });
  assert.deepEqual(log, [{ level: 'warn', event: 'revoke_failed', tokens: 2 }]);
  assert.notEqual(await tokenOf('ada'), before);
});

test("never rejects, whatever the deployer's own code does", async () => {
  const { endpoint, log } = await createRevokeWorld({
    mapUser: () => Promise.reject(new RangeError('of ada@intranet.example')),
  });
  assert.deepEqual(await endpoint.revoke(ADA), { revoked: 0, failed: 0 });
  assert.ok(JSON.stringify(log).includes('RangeError') && !JSON.stringify(log).includes('@'));
  assert.equal((await endpoint(widgetRequest({}, { 'X-Email': ADA.email }))).status, 500);
});

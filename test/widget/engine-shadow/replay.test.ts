import assert from 'node:assert/strict';
import { test } from 'node:test';
import { replayOnRejection, type BoxRequest } from '../../../src/widget/engine-shadow/replay.ts';

/** A Box that takes the tokens it is told to take, and notes those it was shown. */
function box(accepted: readonly string[]): { shown: string[]; request: BoxRequest } {
  const shown: string[] = [];
  const adapter = (request: BoxRequest): Promise<unknown> => {
    const token = String(request.headers['Authorization']).replace('Bearer ', '');
    shown.push(token);
    if (accepted.includes(token)) return Promise.resolve({ status: 200 });
    return Promise.reject(Object.assign(new Error('Unauthorized'), { response: { status: 401 } }));
  };
  return { shown, request: { headers: { Authorization: 'Bearer old' }, adapter } };
}

function send(
  request: BoxRequest,
  token: (rejected?: string) => Promise<string>,
  onRejected: () => void = () => assert.fail('told of a rejection'),
): Promise<unknown> {
  const { adapter } = replayOnRejection(token, onRejected)(request);
  assert.ok(typeof adapter === 'function');
  return (adapter as (sent: BoxRequest) => Promise<unknown>)(request);
}

test('a request that Box refuses is sent again with the token that follows the refused one', async () => {
  const { shown, request } = box(['new']);
  const rejected: (string | undefined)[] = [];
  const token = (refused?: string): Promise<string> => {
    rejected.push(refused);
    return Promise.resolve('new');
  };
  assert.deepEqual(await send(request, token), { status: 200 });
  assert.deepEqual(shown, ['old', 'new']);
  assert.deepEqual(rejected, ['old']);
});

test('a second refusal ends it, and is told', async () => {
  const { shown, request } = box([]);
  let told = 0;
  const sent = send(
    request,
    () => Promise.resolve('new'),
    () => {
      told += 1;
    },
  );
  await assert.rejects(sent, /Unauthorized/);
  assert.equal(told, 1);
  assert.deepEqual(shown, ['old', 'new']);
});

test('the same token is not sent twice', async () => {
  const { shown, request } = box([]);
  await assert.rejects(
    send(request, () => Promise.resolve('old')),
    /Unauthorized/,
  );
  assert.deepEqual(shown, ['old']);
});

test('another failure than 401 passes as it is, and asks for no token', async () => {
  const request: BoxRequest = { headers: {}, adapter: () => Promise.reject(new Error('offline')) };
  await assert.rejects(
    send(request, () => assert.fail('asked for a token')),
    /offline/,
  );
});

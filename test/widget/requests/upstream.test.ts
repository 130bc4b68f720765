import assert from 'node:assert/strict';
import { inspect } from 'node:util';
import { afterEach, beforeEach, test } from 'node:test';
import Xhr from 'box-ui-elements/es/utils/Xhr.js';
import { startWorld } from './world.ts';
import type { World } from './world.ts';

/** Upstream's own way of sending, as it is, over the requests of a widget. */
let world: World;
let xhr: Xhr;
beforeEach(async () => {
  world = await startWorld();
  // Upstream takes URLs apart with a link.
  Object.assign(globalThis, { document: { createElement: () => ({}) } });
  xhr = new Xhr({
    id: 'folder_0',
    token: () => Promise.resolve(world.token()),
    requestInterceptor: world.interceptor,
  });
});
afterEach(async () => {
  Reflect.deleteProperty(globalThis, 'document');
  await world.close();
});

const list = () => xhr.get({ url: `${world.url}/2.0/folders/0` });
const create = () =>
  xhr.post({ url: `${world.url}/2.0/folders`, data: { name: 'ann@corp.example', parent: { id: '0' } } });

const FAILURES = {
  'a refused token': { status: 401 },
  'a busy Box': { status: 429 },
  'a failing Box': { status: 500 },
  'a refusal': { status: 403, code: 'forbidden' },
  'a host that never answers': { drop: true },
};

for (const [title, fault] of Object.entries(FAILURES)) {
  test(`upstream gets no token out of ${title}, and does not repeat it`, async () => {
    world.clock.run();
    world.running.box.control.addFault({ path: '*', ...fault });
    for (const send of [list, create]) {
      const error: unknown = await send().then(
        () => assert.fail('sent'),
        (reason: unknown) => reason,
      );
      const count = world.asked().length;
      assert.ok(count > 0);
      const shown = `${inspect(error, { depth: 20, showHidden: true })}${JSON.stringify(error)}`;
      for (const secret of [world.token(), 'Bearer', 'ann@corp.example']) assert.ok(!shown.includes(secret));
      assert.ok(typeof error === 'object' && error !== null && !('request' in error) && !('config' in error));
      // Upstream counts a repetition at once, and sends it later.
      assert.equal((xhr as unknown as { retryCount: number }).retryCount, 0);
      assert.equal(world.asked().length, count);
    }
  });
}

test('upstream reads what is in the way of a name, and no more', async () => {
  await create();
  await assert.rejects(create(), (error: { response: { data: Record<string, unknown> } }) => {
    const { request_id: requestId, ...data } = error.response.data;
    assert.equal(typeof requestId, 'string');
    const info = data['context_info'] as { conflicts: { id: string }[] };
    assert.match(info.conflicts[0]?.id ?? '', /^\d+$/);
    assert.deepEqual(Object.keys(info.conflicts[0] ?? {}), ['type', 'id', 'sha1']);
    assert.deepEqual([data['status'], data['code'], data['type']], [409, 'item_name_in_use', 'error']);
    return true;
  });
  assert.deepEqual(world.events, [], 'its dialog says it');
});

test('a configuration that comes twice is taken once', () => {
  const config = { headers: {}, adapter: () => assert.fail('sent') };
  const { adapter } = world.requests.interceptor(config);
  assert.equal(world.requests.interceptor({ headers: {}, adapter }).adapter, adapter);
});

test('what axios names instead of handing over is left to axios', () => {
  const config = { headers: {}, adapter: ['xhr'] };
  assert.equal(world.requests.interceptor(config).adapter, config.adapter);
});

test('cancelled by upstream, a request is not told as a trouble', async () => {
  world.running.box.control.addFault({ path: '*', delay_ms: 50, times: 1 });
  const listed = list();
  setTimeout(() => {
    xhr.abort();
  });
  await assert.rejects(listed, { name: 'CanceledError' });
  assert.deepEqual(world.events, []);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { createWorld } from './endpoint-world.ts';

test('answers before the widget gives up, however long Box would have it wait', async () => {
  const world = await createWorld({
    wait: (ms) => {
      world.time.now += ms;
      return Promise.resolve();
    },
  });
  const { ask, box, time } = world;
  box.local.control.addFault({ path: '/oauth2/token', status: 503, headers: { 'Retry-After': '4' } });
  const start = time.now;
  const { response, json } = await ask('ada');
  assert.equal(response.status, 502);
  assert.equal(json['code'], 'endpoint_failed');
  assert.equal(response.headers.get('Retry-After'), '4');
  assert.equal(time.now - start, 8000, 'a third pause would end after 9 s');
  assert.equal(box.takeCalls().length, 3);
});

test('takes a deadline of the deployer, over all steps together', async () => {
  const world = await createWorld({
    deadlineMs: 3000,
    fetch: async (request) => {
      const answer = await world.box.fetch(request);
      world.time.now += 1600;
      return answer;
    },
  });
  const { response, json } = await world.ask('ada');
  assert.equal(response.status, 502);
  assert.equal(json['code'], 'endpoint_failed');
  assert.deepEqual(world.box.takeCalls(), ['jwt', 'users']);
  assert.equal(world.log[0]?.event === 'refused' && world.log[0].reason, 'box_timeout');
});

import assert from 'node:assert/strict';
import { before, test } from 'node:test';
import type { BoxAnswer, EngineEvent, FirstListing } from '../../../src/widget/engine/engine.ts';
import { isAdapter, type BoxResponse } from '../../../src/widget/requests/axios.ts';
import { LateRequests } from '../../../src/widget/requests/late-requests.ts';
import { TestClock } from './test-clock.ts';
import { TestPage } from './test-page.ts';

const QUESTION = { url: 'https://api.example/2.0/folders/0', params: {}, token: 'one' };
const ANSWER: BoxAnswer = { status: 200, data: '{"id":"0"}', headers: {} };
const REFUSAL = { status: 401, data: '', headers: {} };

before(() => import('../../../src/widget/requests/bring-requests.ts'));

function late(firstListing?: FirstListing): {
  requests: LateRequests;
  events: EngineEvent[];
  page: TestPage;
  /** Tokens that were told to be refused. */
  refused: string[];
} {
  const refused: string[] = [];
  const events: EngineEvent[] = [];
  const page = new TestPage();
  const requests = new LateRequests({
    token: (rejected) => {
      if (rejected !== undefined) refused.push(rejected);
      return Promise.resolve(rejected === undefined ? 'one' : 'two');
    },
    firstListing,
    onEvent: (event) => events.push(event),
    page,
    apiUrl: 'https://api.example',
    origin: 'https://intranet.example',
    startFolderId: () => '0',
    clock: new TestClock(),
  });
  return { requests, events, page, refused };
}

/** What is asked of Box the whole way; its own answer to it is `sent`. */
function send({ interceptor }: LateRequests): Promise<BoxResponse> {
  const { adapter } = interceptor({
    ...QUESTION,
    method: 'get',
    headers: { Authorization: 'Bearer one' },
    adapter: () => Promise.resolve({ status: 200, data: 'sent', headers: {} }),
  });
  assert.ok(isAdapter(adapter));
  return adapter({ ...QUESTION, method: 'get', headers: { Authorization: 'Bearer one' } });
}

test('the first listing is handed out once, to whom its interceptor is given', async () => {
  const { requests } = late(() => Promise.resolve(ANSWER));
  const found = LateRequests.of(requests.interceptor);
  assert.equal(found?.hasFirst, true);
  assert.deepEqual(await found.first(QUESTION), ANSWER);
  assert.equal(found.hasFirst, false);
});

test('another question is not answered, and the first listing still waits for its own', async () => {
  const { requests } = late(() => undefined);
  assert.equal(await requests.first(QUESTION), undefined);
  assert.equal(requests.hasFirst, true);
});

test('a first listing that has failed is mended as any other request', async () => {
  let asked = 0;
  const { requests, events, refused } = late(() => {
    asked += 1;
    return asked === 1
      ? Promise.reject(Object.assign(new Error(), { request: {}, response: REFUSAL }))
      : undefined;
  });
  assert.equal(await requests.first(QUESTION), undefined);
  const answer = send(requests);
  assert.equal((await answer).data, 'sent');
  assert.deepEqual([events, refused], [[], ['one']]);
});

test('what cannot be had is told once, and tried again for all when the user wants it', async () => {
  const { requests, events } = late();
  const waiting = Promise.all([requests.failed(), requests.failed()]);
  const [event] = events;
  assert.equal(events.length, 1);
  assert.ok(event?.type === 'error' && event.trouble.code === 'load_failed');
  const [way] = event.trouble.ways ?? [];
  assert.ok(way?.action === 'retry');
  way.run();
  await waiting;
});

test('what cannot be had for want of a network is tried again when there is one, and nothing is told', async () => {
  const { requests, events, page } = late();
  page.isOnline = false;
  const waiting = requests.failed();
  page.goOnline();
  await waiting;
  assert.deepEqual([events, page.listeners.size], [[], 0]);
});

test('after the end nothing is told', () => {
  const { requests, events } = late();
  requests.close();
  void requests.failed();
  assert.deepEqual(events, []);
});

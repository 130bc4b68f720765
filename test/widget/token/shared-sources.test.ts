import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Provider } from '../../../src/widget/token/provider.ts';
import { SharedSources } from '../../../src/widget/token/shared-sources.ts';
import { TokenError } from '../../../src/widget/token/token-error.ts';
import { TestClock } from './test-clock.ts';
import { TestPage } from './test-page.ts';
import { until } from '../../until.ts';

function shared(
  ask: Provider['ask'] = () => Promise.resolve({ token: 'a', expiresIn: 60, subject: undefined }),
) {
  const [clock, page] = [new TestClock(), new TestPage()];
  let asked = 0;
  const provider: Provider = {
    place: '/box/token',
    ask: (request) => {
      asked++;
      return ask(request);
    },
  };
  return {
    sources: new SharedSources({ clock, page, random: () => 0 }),
    provider,
    clock,
    page,
    asked: () => asked,
  };
}

test('widgets that ask for the same share one source and one request', async () => {
  const { sources, provider, asked } = shared();
  const leases = [sources.lease('key', provider), sources.lease('key', provider)];
  await Promise.all(leases.map(({ source }) => source.get()));
  assert.equal(asked(), 1);
  assert.equal(leases[0]?.source, leases[1]?.source);
});

test('widgets that ask for something else, or with a source of their own, do not', () => {
  const { sources, provider } = shared();
  const all = ['key', 'other', undefined, undefined].map((key) => sources.lease(key, provider).source);
  assert.equal(new Set(all).size, 4);
});

test('a source and its timer live until the last widget has left', async () => {
  const { sources, provider, clock, page } = shared();
  const [first, second] = [sources.lease('key', provider), sources.lease('key', provider)];
  await first.source.get();
  first.release();
  first.release();
  assert.equal(await second.source.get(), 'a');
  assert.equal(clock.timers, 1);
  second.release();
  assert.equal(clock.timers, 0);
  assert.equal(page.listeners, 0);
  assert.notEqual(sources.lease('key', provider).source, first.source);
});

test('a widget that is put in again and again does not press an endpoint that is down', async () => {
  const { sources, provider, clock, asked } = shared(() => Promise.reject(new TokenError('endpoint_failed')));
  for (let times = 0; times < 10; times += 1) {
    const lease = sources.lease('key', provider);
    lease.source.get().catch(() => undefined);
    await until(() => clock.timers > 0);
    lease.release();
    clock.tick(1000);
  }
  assert.equal(asked(), 2, 'one in each 5 s');
});

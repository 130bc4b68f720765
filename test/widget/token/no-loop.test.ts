import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import type { EndpointCode } from '../../../src/contract/problem.ts';
import { CoolDown } from '../../../src/widget/token/cool-down.ts';
import { endpointProvider, type Provider } from '../../../src/widget/token/provider.ts';
import { TokenSource } from '../../../src/widget/token/token-source.ts';
import { badAnswers } from './bad-answers.ts';
import { TestClock } from './test-clock.ts';
import { TestPage } from './test-page.ts';
import { TokenServer } from './token-server.ts';

let server: TokenServer;
let elsewhere: TokenServer;
before(async () => {
  [server, elsewhere] = await Promise.all([TokenServer.start(), TokenServer.start()]);
});
after(() => Promise.all([server.close(), elsewhere.close()]));
beforeEach(() => {
  server.requests.length = 0;
});

/** Requests until the user is asked (docs/errors.md). */
const REQUESTS: Partial<Record<EndpointCode, number>> = {
  session_ended: 1,
  endpoint_blocked: 1,
  bad_answer: 2,
  endpoint_failed: 3,
};

/** A provider that tells when no request of it is under way, and when each began by the test's clock. */
class Watched implements Provider {
  readonly place = {};
  readonly begun: number[] = [];
  under: Promise<unknown> = Promise.resolve();
  readonly #clock: TestClock;
  readonly #provider: Provider;

  constructor(clock: TestClock, url: string) {
    this.#clock = clock;
    this.#provider = endpointProvider(
      { url, credentials: 'same-origin', folderId: '0', features: ['browse'] },
      { fetch: globalThis.fetch, online: () => true, timeoutMs: 10_000 },
    );
  }

  readonly ask: Provider['ask'] = (ask) => {
    this.begun.push(this.#clock.time);
    const answer = this.#provider.ask(ask);
    this.under = answer.catch(() => undefined);
    return answer;
  };
}

const HOUR_MS = 3_600_000;

const turn = () => new Promise((resolve) => setImmediate(resolve));

for (const [answer, respond, code] of badAnswers(() => elsewhere.url)) {
  test(`${answer}, each time: a few requests, 5 s apart, then the user is asked`, async () => {
    server.respond = respond;
    const clock = new TestClock();
    const provider = new Watched(clock, server.url);
    const source = new TokenSource({
      provider,
      clock,
      random: () => 0,
      page: new TestPage(),
      coolDown: new CoolDown(),
    });
    const leaving = new AbortController();
    const waiting = source.get({ signal: leaving.signal }).catch((reason: unknown) => reason);
    while (clock.time <= HOUR_MS) {
      await turn();
      await provider.under;
      await turn();
      if (clock.next === undefined) break;
      clock.tick(clock.next);
    }
    assert.equal(source.trouble?.error.code, code);
    assert.equal(server.requests.length, REQUESTS[code]);
    const pauses = provider.begun.slice(1).map((time, nth) => time - (provider.begun[nth] ?? 0));
    assert.ok(
      pauses.every((pause) => pause >= 5000),
      `${JSON.stringify(pauses)} ms between requests`,
    );
    leaving.abort();
    await waiting;
    source.close();
  });
}

import assert from 'node:assert/strict';
import { exchange, type Surroundings } from '../../../src/widget/token/exchange.ts';
import type { Endpoint } from '../../../src/widget/token/send.ts';
import { TokenError } from '../../../src/widget/token/token-error.ts';

export interface World extends Partial<Surroundings>, Partial<Endpoint> {
  readonly reachedBefore?: boolean;
  readonly signal?: AbortSignal;
}

/** One request to a token endpoint, in a world where all else is well. */
export function askOnce(url: string, world: World = {}): ReturnType<typeof exchange> {
  const { reachedBefore = false, signal = new AbortController().signal, ...more } = world;
  const endpoint = { url, credentials: 'same-origin', folderId: '0', features: ['browse'] } as const;
  const surroundings = { fetch: globalThis.fetch, online: () => true, timeoutMs: 10_000 };
  return exchange(
    { ...endpoint, ...more },
    'initial',
    { ...surroundings, ...more },
    { signal, reachedBefore },
  );
}

/** Why that request brings no token. */
export async function failureOf(url: string, world?: World): Promise<TokenError> {
  const outcome: unknown = await askOnce(url, world).catch((error: unknown) => error);
  assert.ok(outcome instanceof TokenError, `${JSON.stringify(outcome)} is no TokenError`);
  return outcome;
}

/** The same, of an endpoint that gives this answer. */
export function failureOfAnswer(answer: Response | Error, world?: World): Promise<TokenError> {
  return failureOf('https://intranet.example/box/token', {
    fetch: () => (answer instanceof Error ? Promise.reject(answer) : Promise.resolve(answer)),
    ...world,
  });
}

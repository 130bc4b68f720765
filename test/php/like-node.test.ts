import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import fc from 'fast-check';

import { isFeature } from '../../src/contract/features.ts';
import { createTokenEndpoint, type TokenEndpoint } from '../../src/server/index.ts';
import { readConfigVariable } from '../../src/server/node/index.ts';
import { fuzzRequest, type FuzzRequest } from '../server/fuzz/requests.ts';
import { startPhpIntranet, type PhpIntranet } from './intranet.ts';

/** FUZZ_SEED repeats a run. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 400);
const SEED = process.env['FUZZ_SEED'];

const ORIGIN = 'https://intranet.example';

const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'ada@intranet.example': ['browse', 'download', 'upload', 'preview'],
  'grace@intranet.example': ['browse'],
  'ada@intranet.example.evil.example': ['preview'],
  'nobody@intranet.example': ['browse'],
  'ivan@intranet.example': ['browse'],
  'twin@intranet.example': ['browse'],
};

const addressOf = (person: string) =>
  person === 'mallory' ? 'ada@intranet.example.evil.example' : `${person}@intranet.example`;

let php: PhpIntranet;
let node: TokenEndpoint;

before(async () => {
  php = await startPhpIntranet({
    router: fileURLToPath(new URL('like-node.php', import.meta.url)),
    env: { ALLOWED: JSON.stringify(ALLOWED) },
  });
  node = createTokenEndpoint({
    config: await readConfigVariable({ BOX_CONFIG: JSON.stringify(php.box.local.appConfig()) }),
    fetch: php.box.fetch,
    contact: 'helpdesk: 1234',
    loginUrl: '/sign-in',
    policy: ({ user }) => ({ features: (ALLOWED[user.email] ?? []).filter(isFeature) }),
    identify: (request) => {
      const email = request.headers.get('X-Email');
      return email === null ? undefined : { email, isAdmin: true };
    },
    log: () => undefined,
  });
});
after(() => php.close());

function toRequest(url: string, { method, query, headers, body, session }: FuzzRequest): Request {
  const hasBody = !['GET', 'HEAD'].includes(method);
  const sent = new Headers();
  for (const [name, value] of headers) sent.append(name, value);
  if (session !== undefined) sent.set('X-Email', addressOf(session));
  const bytes = typeof body === 'string' ? new TextEncoder().encode(body) : body;
  return new Request(`${url}/token${query}`, { method, headers: sent, ...(hasBody && { body: bytes }) });
}

/** All of an answer but what is another one each time. */
async function comparable(response: Response): Promise<unknown> {
  const text = await response.text();
  const json = (text === '' ? {} : JSON.parse(text)) as Record<string, unknown>;
  const { correlation_id: id, access_token: token, expires_in: life, ...rest } = json;
  const kinds = { id: typeof id, token: typeof token, life: typeof life };
  const headers = ['Allow', 'Cache-Control', 'Retry-After', 'Vary', 'Access-Control-Allow-Origin'];
  return {
    status: response.status,
    ...rest,
    ...(text === '' ? {} : kinds),
    headers: headers.map((name) => response.headers.get(name)),
    type: response.headers.get('Content-Type')?.split(';')[0],
  };
}

test(`answers ${RUNS} random requests as Node does, to the word`, async (t) => {
  const counts: Record<number, number> = {};
  const property = fc.asyncProperty(fuzzRequest, async (asked) => {
    const [ofNode, ofPhp] = await Promise.all([
      node(toRequest(ORIGIN, asked)),
      fetch(toRequest(php.php.url, asked)),
    ]);
    counts[ofPhp.status] = (counts[ofPhp.status] ?? 0) + 1;
    // The answer to HEAD has no body over HTTP.
    const expected = asked.method === 'HEAD' ? new Response(null, ofNode) : ofNode;
    assert.deepEqual(await comparable(ofPhp), await comparable(expected));
  });
  await fc.assert(property, {
    numRuns: RUNS,
    includeErrorInReport: true,
    ...(SEED !== undefined && { seed: Number(SEED) }),
  });
  t.diagnostic(`answers by status: ${JSON.stringify(counts)}`);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ask, boxCalls, tokenUrl } from './ask.ts';
import { nonceFor, signIn } from './sign-in.ts';
import { setOptions, useSite } from './stage.ts';

const site = useSite();

test('fifty requests of one user at once, over four cold workers, cost one round of Box auth', async (t) => {
  setOptions(site().bed, { folders: 'any' });
  const session = { ...(await signIn(site().bed.url, 'ada')) };
  const startedAt = performance.now();
  const answers = await Promise.all(Array.from({ length: 50 }, () => ask(tokenUrl(site()), session)));
  t.diagnostic(`50 answers in ${Math.round(performance.now() - startedAt)} ms`);
  assert.deepEqual([...new Set(answers.map(({ status }) => status))], [200]);
  assert.equal(new Set(answers.map(({ json }) => json['access_token'])).size, 1);
  // The app's own token, the user's token, the narrow one; one look-up.
  assert.equal(boxCalls(site(), '/oauth2/token'), 3);
  assert.equal(boxCalls(site(), '/2.0/users'), 1);
});

test("without a nonce, and with another user's, there is no token", async () => {
  const { url } = site().bed;
  const ada = await signIn(url, 'ada');
  const grace = await signIn(url, 'grace');
  const without = await ask(tokenUrl(site()), { Cookie: ada.Cookie });
  assert.deepEqual([without.status, without.json['code']], [401, 'session_ended']);
  const others = await ask(tokenUrl(site()), { Cookie: ada.Cookie, 'X-WP-Nonce': grace['X-WP-Nonce'] });
  assert.deepEqual([others.status, others.json['code']], [403, 'session_ended']);
  assert.match(others.headers.get('Content-Type') ?? '', /^application\/problem\+json/);
  assert.equal(others.headers.get('Cache-Control'), 'no-store');
});

test('WordPress lends no other origin its answer, and renames no method', async () => {
  const session = { ...(await signIn(site().bed.url, 'ada')) };
  const foreign = { ...session, Origin: 'https://evil.example', 'Sec-Fetch-Site': 'cross-site' };
  const refused = await ask(tokenUrl(site()), foreign);
  assert.equal(refused.status, 403);
  const cors = [...refused.headers.keys()].filter((name) => name.startsWith('access-control-'));
  assert.deepEqual(cors, []);
  const renamed = await fetch(`${tokenUrl(site())}?_method=POST`, { headers: session });
  assert.equal(renamed.status, 405);
  const enveloped = await ask(`${tokenUrl(site())}?_envelope=1`, session);
  assert.equal(typeof enveloped.json['access_token'], 'string');
});

test('another port of the same host is another origin', async () => {
  const session = { ...(await signIn(site().bed.url, 'ada')) };
  const answer = await ask(tokenUrl(site()), { ...session, Origin: 'http://127.0.0.1:1' });
  assert.deepEqual([answer.status, answer.json['code']], [403, 'forbidden']);
});

test('with plain permalinks the route is in the query', async () => {
  const session = { ...(await signIn(site().bed.url, 'ada')) };
  const url = `${site().bed.url}/index.php?rest_route=/box-file-widget/v1/token`;
  assert.equal((await ask(url, session)).status, 200);
  const { status } = await ask(`${url}&email=grace@intranet.example`, session);
  assert.equal(status, 400);
});

test('roles grant what the settings say, and nothing else', async () => {
  const session = { ...(await signIn(site().bed.url, 'ada')) };
  setOptions(site().bed, { roles: { subscriber: { features: ['browse'], folder: '' } } });
  const { json } = await ask(tokenUrl(site()), session, { features: ['browse', 'delete'] });
  const scopes = (json['restricted_to'] as readonly { scope: string }[]).map(({ scope }) => scope);
  assert.deepEqual([...new Set(scopes)], ['base_explorer']);
  setOptions(site().bed, { roles: { subscriber: { features: [], folder: '' } } });
  assert.equal((await ask(tokenUrl(site()), session)).status, 403);
  setOptions(site().bed, { roles: null });
});

test('a nonce is fresh each time it is asked for, and none is there for nobody', async () => {
  const { Cookie } = await signIn(site().bed.url, 'ada');
  assert.match(await nonceFor(site().bed.url, Cookie), /^[0-9a-f]{10}$/);
  assert.equal(await nonceFor(site().bed.url, ''), '0');
});

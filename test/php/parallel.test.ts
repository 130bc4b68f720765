import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { ask } from './ask.ts';
import { startPhpIntranet, type PhpIntranet } from './intranet.ts';

/** One round of Box auth: the app's token, the look-up, the user's token, and the narrowed one. */
const ONE_ROUND = ['jwt', 'users', 'jwt', 'exchange'];

let intranet: PhpIntranet;

before(async () => {
  intranet = await startPhpIntranet();
});
after(() => intranet.close());

async function askAtOnce(count: number, whom: PhpIntranet = intranet): Promise<Set<string>> {
  const asking = Array.from({ length: count }, () => ask(whom, 'ada'));
  const responses = await Promise.all(asking);
  assert.deepEqual([...new Set(responses.map(({ status }) => status))], [200]);
  const answers = await Promise.all(responses.map((response) => response.json()));
  return new Set(answers.map((answer) => (answer as { access_token: string }).access_token));
}

test('fifty requests of one user at once, over four cold workers, cost one round of Box auth', async (t) => {
  await intranet.backend.signIn('ada');
  const startedAt = performance.now();
  const tokens = await askAtOnce(50);
  t.diagnostic(`50 answers in ${Math.round(performance.now() - startedAt)} ms, ${tokens.size} token`);
  assert.equal(tokens.size, 1);
  assert.deepEqual(intranet.box.takeCalls(), ONE_ROUND);
});

test('two hundred page loads after that cost none', async (t) => {
  const startedAt = performance.now();
  for (let round = 0; round < 4; round += 1) assert.equal((await askAtOnce(50)).size, 1);
  t.diagnostic(`${((performance.now() - startedAt) / 200).toFixed(1)} ms an answer`);
  assert.deepEqual(intranet.box.takeCalls(), []);
});

test('as little with what is kept in shared memory (APCu)', async () => {
  const started = await startPhpIntranet({ router: fileURLToPath(new URL('apcu.php', import.meta.url)) });
  const noSession = () => Promise.resolve({});
  try {
    const tokens = await askAtOnce(50, { ...started, backend: { ...started.backend, signIn: noSession } });
    assert.equal(tokens.size, 1);
    assert.deepEqual(started.box.takeCalls(), ONE_ROUND);
  } finally {
    await started.close();
  }
});

test('a log-out takes back what the workers gave out, and later requests get anew', async () => {
  const [token = ''] = await askAtOnce(1);
  const response = await fetch(`${intranet.php.url}/sign-out`, {
    method: 'POST',
    headers: await intranet.backend.signIn('ada'),
  });
  const told = (await response.json()) as { revoked: number; failed: number };
  assert.deepEqual(told, { revoked: 2, failed: 0 });
  const me = await intranet.backend.askBox?.('/2.0/folders/0', {
    headers: { Authorization: `Bearer ${token}` },
  });
  assert.equal(me?.status, 401);
  const [fresh] = await askAtOnce(1);
  assert.notEqual(fresh, token);
});

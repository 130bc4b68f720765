import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';

import { ask } from './ask.ts';
import { startPhpIntranet, type PhpIntranet } from './intranet.ts';

const EMAIL = 'ada@intranet.example';

let intranet: PhpIntranet;

before(async () => {
  intranet = await startPhpIntranet({
    router: fileURLToPath(new URL('failing.php', import.meta.url)),
    // As loud as PHP gets.
    ini: {
      display_errors: '1',
      // What is printed before the answer is gone already.
      output_buffering: '0',
      html_errors: '0',
      log_errors: '1',
      error_reporting: '-1',
      'zend.exception_ignore_args': '0',
      'zend.exception_string_param_max_len': '1000000',
    },
  });
});
after(() => intranet.close());

/** What the endpoint answers in a PHP that fails in this way. */
async function failing(way: string): Promise<{ status: number; text: string }> {
  const { backend } = intranet;
  const tokenUrl = `${backend.tokenUrl}&fail=${way}`;
  const signIn = () => Promise.resolve({});
  const signedIn = { ...intranet, backend: { ...backend, tokenUrl, signIn } };
  const response = await ask(signedIn, 'ada', { features: ['browse'], reason: 'rejected' });
  return { status: response.status, text: await response.text() };
}

function assertNothingTold(text: string): void {
  for (const secret of [...intranet.backend.secrets(), EMAIL, encodeURIComponent(EMAIL)])
    assert.ok(!text.includes(secret), 'a secret, a token or an address is told');
  assert.doesNotMatch(text, /eyJ[\w-]+\.eyJ/, 'an assertion is told');
}

/** Also of the narrowed token, which stands in the answer alone. */
function assertLogTellsNothing(token = ''): void {
  assertNothingTold(intranet.php.log());
  assert.ok(token === '' || !intranet.php.log().includes(token), 'the token is in the log');
}

for (const way of ['warning', 'http', 'log'])
  test(`what PHP prints does not reach the answer: ${way}`, async () => {
    const { status, text } = await failing(way);
    assert.equal(status, 200);
    const answer = JSON.parse(text) as { access_token: string };
    assert.equal(typeof answer.access_token, 'string');
    assertNothingTold(text);
    assertLogTellsNothing(answer.access_token);
  });

for (const [way, code] of [
  ['exception', 'endpoint_failed'],
  ['type-error', 'endpoint_failed'],
  ['http-exception', 'endpoint_failed'],
  ['config', 'app_setup'],
  ['options', 'app_setup'],
] as const)
  test(`what PHP throws becomes a problem that tells nothing, also to an administrator: ${way}`, async () => {
    const { status, text } = await failing(way);
    assert.equal(status, 500);
    assert.equal((JSON.parse(text) as { code: string }).code, code);
    assertNothingTold(text);
    assertLogTellsNothing();
  });

for (const way of ['fatal', 'uncaught'])
  test(`where nothing can catch it, PHP's own page tells nothing: ${way}`, async () => {
    const { text } = await failing(way);
    assert.match(text, /Fatal error/);
    assertNothingTold(text);
    assertLogTellsNothing();
  });

test('a dump of all that the library holds tells nothing', async () => {
  const { text } = await failing('dump');
  assert.match(text, /BoxFileWidget\\+Config/);
  assertNothingTold(text);
});

test('the log says what a warning was about, and not its text', async () => {
  await failing('warning');
  assert.match(intranet.php.log(), /"event":"php_warning","php_level":512,"at":"failing.php:\d+"/);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';
import { signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';
import { withTestPages } from './pages/routes.ts';

/** Bodies and headers of all that the intranet answered to the browser. */
const answers: string[] = [];
/** Tokens that Box gave the server, and which of them are downscoped. */
const tokens: { readonly value: string; readonly isDownscoped: boolean }[] = [];

const stage = useStage({
  async fetch(request) {
    const response = await fetch(request);
    const body: unknown = await response
      .clone()
      .json()
      .catch(() => undefined);
    if (isTokenAnswer(body))
      tokens.push({ value: body.access_token, isDownscoped: (body.restricted_to?.length ?? 0) > 0 });
    return response;
  },
  wrap: (intranet) => {
    const pages = withTestPages(intranet);
    return async (request) => {
      const response = await pages(request);
      answers.push(JSON.stringify([...response.headers]) + (await response.clone().text()));
      return response;
    };
  },
});

interface TokenAnswer {
  readonly access_token: string;
  readonly restricted_to?: readonly unknown[];
}

function isTokenAnswer(body: unknown): body is TokenAnswer {
  return (
    typeof body === 'object' &&
    body !== null &&
    'access_token' in body &&
    typeof body.access_token === 'string'
  );
}

test(`${BROWSER}: nothing that reaches the browser holds a key, a secret, or a token that is not downscoped`, async () => {
  const page = await stage.page({ recordResponses: BROWSER === 'chromium' });
  const explorer = await signIn(page, stage, 'nobody');
  await explorer.widget.byText('No Box account').waitFor();
  await page.css('.account button').click();
  await page.css('.sign-in').waitFor();
  await signIn(page, stage, 'ada');
  await explorer.choose('Welcome.txt', 'Share');
  await explorer.dialog().byRole('button', { name: 'Close' }).click();
  await page.waitForDownload(() => explorer.choose('Welcome.txt', 'Download'));
  // Box's own answers as well, in the one browser that shows them.
  if (BROWSER === 'chromium')
    answers.push(...(await page.responses()).map((response) => JSON.stringify(response)));
  const strong = tokens.filter(({ isDownscoped }) => !isDownscoped);
  const weak = tokens.filter(({ isDownscoped }) => isDownscoped);
  assert.ok(strong.length >= 2, 'a service token and a user token were seen');
  assert.ok(
    weak.some(({ value }) => answers.some((answer) => answer.includes(value))),
    'the token answer was seen',
  );
  const { clientSecret, jwt } = stage.demo.box.config;
  const keyLine = jwt?.privateKey.pem.split('\n')[5] ?? '';
  assert.match(keyLine, /^[\w+/]{64}$/);
  for (const secret of [clientSecret, 'PRIVATE KEY', keyLine, ...strong.map(({ value }) => value)]) {
    assert.ok(!answers.some((answer) => answer.includes(secret)), 'a secret reached the browser');
  }
});

test(`${BROWSER}: neither token nor e-mail address stands in the page, its storage, its cookies or its URL`, async () => {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.row('Projects').waitFor();
  const seen = await page.evaluate(() => {
    const root = document.querySelector('box-file-widget')?.shadowRoot;
    return [
      document.documentElement.outerHTML,
      root?.innerHTML,
      root?.querySelector('iframe')?.contentDocument?.documentElement.outerHTML,
      location.href,
      document.cookie,
      JSON.stringify(Object.entries(localStorage)),
      JSON.stringify(Object.entries(sessionStorage)),
    ].join();
  });
  assert.ok(tokens.length > 0);
  assert.ok(tokens.every(({ value }) => !seen.includes(value)));
  assert.ok(!seen.includes('@intranet.example'));
});

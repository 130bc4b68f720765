import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { listen, type Listening } from '../../demo/start/listen.ts';
import { boxCalls, tokenUrl } from './ask.ts';
import { signInAs, useBrowser } from './browser.ts';
import { nonceFor, signIn } from './sign-in.ts';
import { setOptions, useSite } from './stage.ts';

const site = useSite({}, ({ bed }) => {
  setOptions(bed, { folders: 'any' });
});
const browser = useBrowser();
let foreign: Listening;

before(async () => {
  const page = '<!doctype html><title>Another site</title><iframe name="answer"></iframe>';
  foreign = await listen(() => new Response(page, { headers: { 'Content-Type': 'text/html' } }), {
    port: 0,
    setting: 'PORT',
  });
});
after(() => foreign.close());

/** Another port is another origin of the same site, to which cookies go; another name is another site. */
const ATTACKERS = {
  'another port': () => foreign.url,
  'another host': () => foreign.url.replace('127.0.0.1', 'localhost'),
};

for (const [name, attacker] of Object.entries(ATTACKERS)) {
  test(`a page of ${name} gets no token with a signed-in user's cookies and nonce`, async () => {
    const { url } = site().bed;
    const page = await browser.page();
    await signInAs(page, url, 'ada');
    const nonce = await page.evaluate(
      async () => (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text(),
      ...[],
    );
    await page.goto(attacker());
    for (const mode of ['cors', 'no-cors'] as const) {
      assert.equal(await page.evaluate(steal, tokenUrl(site()), nonce, mode), 'nothing');
    }
    assert.equal(await page.evaluate(steal, `${tokenUrl(site())}?_wpnonce=${nonce}`, '', 'cors'), 'nothing');
    assert.equal(boxCalls(site(), '/oauth2/token'), 0);
  });

  test(`a form of ${name} gets no token`, async () => {
    const { url } = site().bed;
    const page = await browser.page();
    await signInAs(page, url, 'ada');
    await page.goto(attacker());
    await page.evaluate(postForm, tokenUrl(site()));
    await page.waitUntil(() => window.frames.length === 1);
    await page.evaluate(steal, tokenUrl(site()), '', 'no-cors');
    assert.equal(boxCalls(site(), '/oauth2/token'), 0);
  });
}

test("a page of the site itself gets none without a nonce, nor with another user's", async () => {
  const { url } = site().bed;
  const page = await browser.page();
  await signInAs(page, url, 'ada');
  assert.equal(await page.evaluate(steal, tokenUrl(site()), '', 'same-origin'), 'nothing');
  const grace = await nonceFor(url, (await signIn(url, 'grace')).Cookie);
  assert.equal(await page.evaluate(steal, tokenUrl(site()), grace, 'same-origin'), 'nothing');
  assert.equal(boxCalls(site(), '/oauth2/token'), 0);
  const own = await page.evaluate(
    async () => (await fetch('/wp-admin/admin-ajax.php?action=rest-nonce')).text(),
    ...[],
  );
  assert.equal(await page.evaluate(steal, tokenUrl(site()), own, 'same-origin'), 'a token');
});

/** What a script tries; it travels to the page. */
async function steal(url: string, nonce: string, mode: RequestMode): Promise<string> {
  const headers = {
    'Content-Type': mode === 'no-cors' ? 'text/plain' : 'application/json',
    'X-Box-File-Widget': '1',
    ...(nonce === '' ? {} : { 'X-WP-Nonce': nonce }),
  };
  const body = JSON.stringify({ folder_id: '0', features: ['browse'], reason: 'initial' });
  try {
    const answer = await fetch(url, { method: 'POST', mode, credentials: 'include', headers, body });
    const text = await answer.text();
    return text.includes('access_token') ? 'a token' : 'nothing';
  } catch {
    return 'nothing';
  }
}

function postForm(url: string): void {
  const form = document.createElement('form');
  Object.assign(form, { method: 'post', action: url, target: 'answer', enctype: 'text/plain' });
  const field = document.createElement('input');
  field.name = '{"folder_id":"0","features":["browse"],"reason":"initial","x":"';
  field.value = '"}';
  form.append(field);
  document.body.append(form);
  form.submit();
}

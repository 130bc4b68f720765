import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startDemo, type Demo } from '../../../demo/start/demo.ts';

let demo: Demo;
before(async () => {
  demo = await startDemo({ port: 0, localBoxPort: 0, boxConfig: undefined }, { log: () => undefined });
});
after(() => demo.close());

/** The address that the sign-in form of a page posts to, as a browser reads it. */
async function formAction(path: string): Promise<string> {
  const page = await (await fetch(`${demo.url}${path}`)).text();
  const [, action = ''] = /<form class="sign-in" method="post" action="([^"]*)"/.exec(page) ?? [];
  return action.replaceAll('&amp;', '&');
}

function signIn(action: string, user: string): Promise<Response> {
  const headers = { Origin: demo.url };
  const body = new URLSearchParams({ user });
  return fetch(`${demo.url}${action}`, { method: 'POST', headers, body, redirect: 'manual' });
}

test('after the sign-in comes the page that was asked for', async () => {
  const answer = await signIn(await formAction('/?mode=picker&language=de-DE'), 'ada');
  assert.equal(answer.status, 303);
  assert.equal(answer.headers.get('Location'), '/?mode=picker&language=de-DE');
});

test('a name that nobody has is said, and the page that was asked for is kept', async () => {
  const answer = await signIn('/sign-in?mode=picker', 'stranger');
  assert.equal(answer.status, 403);
  assert.match(await answer.text(), /role="alert"[^]*action="\/sign-in\?mode=picker"/);
});

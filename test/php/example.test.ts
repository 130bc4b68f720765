import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';

import { startPhpIntranet, type PhpIntranet } from './intranet.ts';

let intranet: PhpIntranet;

before(async () => {
  intranet = await startPhpIntranet();
});
after(() => intranet.close());

test('the page is for those who are signed in', async () => {
  const response = await fetch(intranet.php.url, { redirect: 'manual' });
  assert.equal(response.status, 302);
  assert.equal(response.headers.get('Location'), '/sign-in');
  assert.equal(await response.text(), '');
});

test('the page has the tag, and names its person as text', async () => {
  const headers = await intranet.backend.signIn('<i>ada</i>@intranet.example');
  const html = await (await fetch(intranet.php.url, { headers })).text();
  assert.ok(html.includes('<box-file-widget token-url="?box=token"></box-file-widget>'), html);
  assert.ok(html.includes('Files of &lt;i&gt;ada&lt;/i&gt;@intranet.example'), html);
});

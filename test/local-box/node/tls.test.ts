import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startLocalBox } from '../../../src/local-box/node/serve.ts';
import { makeIdentity } from '../../tls/certificate.ts';
import { getTrusting } from '../../tls/get.ts';

test('speaks https with the certificate it is given, also in the URLs it hands out', async () => {
  const tls = await makeIdentity();
  const { url, box, close } = await startLocalBox({ tls });
  try {
    assert.match(url, /^https:/);
    const token = box.issueToken({ login: 'ada@intranet.example' });
    const path = `/2.0/folders/0/items?fields=authenticated_download_url&access_token=${token}`;
    const listing = await getTrusting(url + path, tls.cert);
    assert.ok(listing.includes(`"authenticated_download_url":"${url}/`), listing.slice(0, 300));
  } finally {
    await close();
  }
});

test('refuses a key that is not the certificate’s', async () => {
  const [one, other] = await Promise.all([makeIdentity(), makeIdentity()]);
  await assert.rejects(startLocalBox({ tls: { key: one.key, cert: other.cert } }), /key/i);
});

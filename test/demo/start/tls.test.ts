import assert from 'node:assert/strict';
import { test } from 'node:test';
import { startDemo } from '../../../demo/start/demo.ts';
import { makeIdentity } from '../../tls/certificate.ts';
import { getTrusting } from '../../tls/get.ts';

test('intranet and local Box run over https, and the policy names the Box so', async () => {
  const tls = await makeIdentity();
  const demo = await startDemo({ port: 0, localBoxPort: 0, boxConfig: undefined }, { tls });
  try {
    assert.match(demo.url, /^https:/);
    assert.match(demo.box.apiUrl, /^https:/);
    assert.deepEqual(demo.box.hosts, [demo.box.apiUrl]);
    assert.match(await getTrusting(demo.url, tls.cert), /Sign in to the intranet/);
  } finally {
    await demo.close();
  }
});

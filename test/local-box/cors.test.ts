import assert from 'node:assert/strict';
import { test } from 'node:test';
import { smallSeed } from './small-seed.ts';
import { ADA, clientOf, testBox } from './test-box.ts';

const PAGE = 'https://intranet.example';

test('answers a preflight, without a token, for all headers Box UI Elements send', async () => {
  const box = await testBox({ seed: smallSeed });
  const headers = {
    Origin: PAGE,
    'Access-Control-Request-Method': 'OPTIONS',
    'Access-Control-Request-Headers': 'authorization',
  };
  const { status, headers: answer } = await clientOf(box, ADA).call('/2.0/files/content', {
    method: 'OPTIONS',
    headers,
  });
  assert.equal(status, 204);
  assert.equal(answer.get('Access-Control-Allow-Origin'), PAGE);
  assert.equal(answer.get('Access-Control-Max-Age'), '600');
  const allowed = (answer.get('Access-Control-Allow-Headers') ?? '').toLowerCase().split(', ');
  for (const name of [
    ...['authorization', 'accept', 'content-type', 'accept-language', 'boxapi', 'x-box-client-name'],
    ...[
      'x-box-client-version',
      'x-rep-hints',
      'content-md5',
      'content-range',
      'digest',
      'x-box-client-event-info',
    ],
  ]) {
    assert.ok(allowed.includes(name), name);
  }
});

test('an OPTIONS that is no preflight is Box’s check before an upload, also from a page', async () => {
  const box = await testBox({ seed: smallSeed });
  const call = {
    method: 'OPTIONS',
    headers: { Origin: PAGE },
    json: { name: 'new.txt', parent: { id: '0' } },
  };
  const { status, json, headers } = await clientOf(box, ADA).call('/2.0/files/content', call);
  assert.equal(status, 200);
  assert.ok(json['upload_url']);
  assert.equal(headers.get('Access-Control-Allow-Origin'), PAGE);
  assert.match(headers.get('Access-Control-Expose-Headers') ?? '', /Retry-After/);
});

test('errors can be read by the page', async () => {
  const box = await testBox({ seed: smallSeed });
  const { status, headers } = await clientOf(box, ADA).call('/2.0/folders/9', { headers: { Origin: PAGE } });
  assert.equal(status, 404);
  assert.equal(headers.get('Access-Control-Allow-Origin'), PAGE);
});

test('an origin that is not on the app’s list is refused; servers have none', async () => {
  const box = await testBox({ seed: smallSeed, corsOrigins: [PAGE] });
  const ada = clientOf(box, ADA);
  const { status, json, headers } = await ada.call('/2.0/folders/0', {
    headers: { Origin: 'https://other.example' },
  });
  assert.equal(status, 403);
  assert.equal(json['code'], 'cors_origin_not_whitelisted');
  assert.equal(headers.get('Access-Control-Allow-Origin'), null);
  assert.equal((await ada.call('/2.0/folders/0', { headers: { Origin: PAGE } })).status, 200);
  assert.equal((await ada.call('/2.0/folders/0')).status, 200);
});

import assert from 'node:assert/strict';
import { test } from 'node:test';

import { summary, type DoctorReport, type Fetch } from '../../src/doctor/index.ts';
import { examine, openWorld, type World } from './world.ts';

const TOKEN = 'short-token';
const EMAIL = 'ann@intranet';

/** Hands out a token that has not the usual form, then repeats all that it is sent. */
const echo: Fetch = async (request) => {
  const { pathname, search } = new URL(request.url);
  if (pathname === '/2.0/users/me') return new Response(null, { status: 401 });
  const body = await request.text();
  if (body.includes('grant_type')) return Response.json({ access_token: TOKEN, expires_in: 3600 });
  if (search.includes('limit=1&')) return Response.json({ total_count: 1, entries: [] });
  const message = `${request.headers.get('Authorization') ?? ''} ${search} ${decodeURIComponent(search)} ${body}`;
  return Response.json({ code: 'denied', message, request_id: EMAIL }, { status: 403 });
};

const refuseGrant: Fetch = async (request) => {
  const body = decodeURIComponent((await request.text()) || '-');
  if (body === '-') return new Response(null, { status: 401 });
  // The secret stands at the end, and a report cuts what is long.
  return Response.json({ error: body.slice(-60), error_description: body.slice(0, 250) }, { status: 400 });
};

function assertKept(report: DoctorReport, { box }: World): void {
  const told = JSON.stringify(report) + summary(report);
  const { clientSecret, appAuth } = box.appConfig().boxAppSettings;
  for (const secret of [TOKEN, EMAIL, encodeURIComponent(EMAIL), clientSecret, appAuth.passphrase, 'eyJ'])
    assert.ok(!told.includes(secret), `${secret.slice(0, 3)}… is in the report`);
}

test('what answers in Box’s place and repeats what it was sent gets nothing into the report', async () => {
  const world = await openWorld({ clientSecret: 'of-the-app' });
  const steps: string[] = [];
  for (const fetch of [echo, refuseGrant]) {
    const report = await examine(world, {
      fetch,
      email: EMAIL,
      onStep: (step) => steps.push(JSON.stringify(step)),
    });
    assert.equal(report.ok, false);
    assert.match(summary(report), /\[redacted\]|\[token\]/);
    assertKept(report, world);
  }
  for (const secret of [TOKEN, EMAIL, 'of-the-app']) assert.ok(!steps.join().includes(secret));
});

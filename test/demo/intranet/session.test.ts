import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Hono } from 'hono';
import { personByAddress } from '../../../demo/intranet/people.ts';
import { createSessions } from '../../../demo/intranet/session.ts';

const person = personByAddress('ann@corp.example');
assert.ok(person);

function intranet(): { app: Hono; sessions: ReturnType<typeof createSessions> } {
  const sessions = createSessions();
  const app = new Hono();
  app.post('/in', (context) => {
    sessions.start(context, person ?? assert.fail());
    return context.body(null);
  });
  app.post('/out', (context) => {
    sessions.end(context);
    return context.body(null);
  });
  return { app, sessions };
}

function requestWith(cookie: string): Request {
  return new Request('http://intranet.example/', { headers: { Cookie: cookie } });
}

test('a session is known by its cookie, which holds no address', async () => {
  const { app, sessions } = intranet();
  const cookie = (await app.request('/in', { method: 'POST' })).headers.get('Set-Cookie') ?? '';
  assert.match(cookie, /HttpOnly/);
  assert.doesNotMatch(decodeURIComponent(cookie), /ann|corp/);
  assert.equal(sessions.personOf(requestWith(cookie)), person);
});

test('a cookie that this intranet did not set is nobody', () => {
  const { sessions } = intranet();
  assert.equal(sessions.personOf(requestWith('intranet_session=ada')), undefined);
  assert.equal(sessions.personOf(new Request('http://intranet.example/')), undefined);
});

test('signing out ends the session, also for a copy of its cookie', async () => {
  const { app, sessions } = intranet();
  const cookie =
    (await app.request('/in', { method: 'POST' })).headers.get('Set-Cookie')?.split(';')[0] ?? '';
  await app.request('/out', { method: 'POST', headers: { Cookie: cookie } });
  assert.equal(sessions.personOf(requestWith(cookie)), undefined);
});

test('over https the cookie is for https alone', async () => {
  const { app } = intranet();
  const cookieAt = async (origin: string): Promise<string> =>
    (await app.request(`${origin}/in`, { method: 'POST' })).headers.get('Set-Cookie') ?? '';
  assert.match(await cookieAt('https://intranet.example'), /; Secure/);
  assert.doesNotMatch(await cookieAt('http://intranet.example'), /; Secure/);
});

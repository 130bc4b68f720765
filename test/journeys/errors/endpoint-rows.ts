import assert from 'node:assert/strict';
import { PATIENCE_MS, persist } from '../../drive/patience.ts';
import { MARK } from './leaks.ts';
import type { Row } from './row.ts';

const problem =
  (status: number, members: object, headers: Record<string, string> = {}) =>
  () =>
    Response.json(
      { type: 'about:blank', title: MARK, status, detail: MARK, ...members },
      { status, headers },
    );

/** docs/errors.md, "The token endpoint". */
export const ENDPOINT_ROWS: readonly Row[] = [
  {
    code: 'session_ended',
    cause: 'signed out elsewhere, then Box refuses the token',
    sentence: 'Your session has ended. Sign in again to continue.',
    action: 'link "Sign in"; goes on by itself when the user is back, in the same folder',
    event: { retryable: false, status: 401 },
    async arrange(scene) {
      await scene.openListed();
      await scene.explorer.open('Projects');
      await scene.explorer.row('Analytical Engine').waitFor();
      await scene.signOut();
      scene.box.revokeTokens();
      await scene.explorer.open('Analytical Engine');
    },
    async act(scene) {
      assert.equal(await scene.link('Sign in').attribute('href'), `${scene.url}/`);
      await scene.signIn('ada');
      await scene.comeBack();
      await scene.recovered('Phase 1');
    },
  },
  {
    code: 'session_ended',
    cause: 'a redirect to a login page of another origin',
    sentence: 'Your session has ended. Sign in again to continue.',
    action: 'button "Try again"',
    event: { retryable: false },
    async arrange(scene) {
      scene.interference.fail(() => Response.redirect('http://login.example/', 302));
      await scene.open();
    },
    async act(scene) {
      scene.interference.clear();
      await scene.button('Try again').click();
      await scene.recovered();
    },
  },
  {
    code: 'session_ended',
    cause: 'an HTML page where JSON was due',
    sentence: 'Your session has ended. Sign in again to continue.',
    action: 'goes on by itself when the user is back',
    event: { retryable: false, status: 200 },
    async arrange(scene) {
      scene.interference.fail(() => new Response(`<!doctype html><title>${MARK}</title>`));
      await scene.open();
    },
    async act(scene) {
      scene.interference.clear();
      await scene.comeBack();
      await scene.recovered();
    },
  },
  {
    code: 'forbidden',
    cause: '403',
    sentence: "You don't have permission to use Box files here.",
    action: 'whom to ask; no way to try again',
    event: { retryable: false, status: 403 },
    async arrange(scene) {
      scene.interference.fail(problem(403, { code: 'forbidden', contact: 'the service desk' }));
      await scene.open();
    },
    async act(scene) {
      await scene.explorer.widget.byText('Contact: the service desk').waitFor();
      assert.deepEqual(await scene.actions(), []);
      assert.equal(scene.interference.tokenRequests, 1);
    },
  },
  {
    code: 'no_box_user',
    cause: 'a sign-in that has no Box user',
    sentence: 'No Box account is linked to your sign-in.',
    action: 'whom to ask; no way to try again',
    event: { retryable: false, status: 403 },
    arrange: (scene) => scene.open({}, 'nobody'),
    async act(scene) {
      await scene.explorer.widget.byText('Contact: the intranet team').waitFor();
      assert.deepEqual(await scene.actions(), []);
      assert.equal(scene.interference.tokenRequests, 1);
    },
  },
  {
    code: 'endpoint_not_found',
    cause: 'a `token-url` that nobody serves',
    sentence: "File access isn't set up correctly on this page.",
    action: 'admin: the URL, without its query; no way to try again',
    event: { retryable: false, status: 404 },
    admin: /\/no-such-endpoint answers 404\.$/,
    arrange: (scene) => scene.open({ 'token-url': `/no-such-endpoint?key=${MARK}` }),
    async act(scene) {
      assert.deepEqual(await scene.actions(), []);
    },
  },
  {
    code: 'endpoint_failed',
    cause: '503, again and again',
    sentence: 'File access is temporarily unavailable. Trying again…',
    action: '3 tries, then button "Try again"',
    event: { retryable: true, status: 503 },
    async arrange(scene) {
      scene.interference.fail(problem(503, {}));
      await scene.open();
    },
    async act(scene) {
      await scene.passUntilAsked(3);
      await scene.interference.asked(3);
      scene.interference.clear();
      await scene.button('Try again').click();
      await scene.interference.asked(1);
      await scene.recovered();
    },
  },
  {
    code: 'rate_limited',
    cause: '429 with `Retry-After`',
    sentence: 'Too many requests. Trying again in {n} s.',
    values: { n: '5' },
    action: 'goes on by itself after that time',
    event: { retryable: true, status: 429 },
    async arrange(scene) {
      scene.interference.fail(problem(429, {}, { 'Retry-After': '5' }), 1);
      await scene.open();
    },
    async act(scene) {
      await scene.passUntilAsked(2);
      await scene.recovered();
      const [first = 0, second = 0] = (await scene.records()).askedAt;
      assert.ok(second - first >= 5000, 'the pause that was asked for');
    },
  },
  {
    code: 'bad_answer',
    cause: 'a PHP warning before the JSON',
    sentence: 'File access returned an unexpected answer.',
    action: 'one more try, then button "Try again"; admin: what is wrong',
    event: { retryable: true, status: 200 },
    admin: /\bbody$/,
    async arrange(scene) {
      scene.interference.fail(() => new Response(`<b>Warning</b>: ${MARK}{"access_token":"${MARK}"}`));
      await scene.open();
    },
    async act(scene) {
      await scene.passUntilAsked(2);
      await scene.interference.asked(2);
      scene.interference.clear();
      await scene.button('Try again').click();
      await scene.interference.asked(1);
      await scene.recovered();
    },
  },
  {
    code: 'bad_answer',
    cause: 'a life of 10^12 s',
    sentence: 'File access returned an unexpected answer.',
    action: 'one more try by itself; admin: the member’s name',
    event: { retryable: true, status: 200 },
    admin: /\bexpires_in$/,
    async arrange(scene) {
      const answer = { access_token: MARK, token_type: 'bearer', expires_in: 1e12 };
      scene.interference.fail(() => Response.json(answer), 1);
      await scene.open();
    },
    async act(scene) {
      await scene.passUntilAsked(2);
      await scene.recovered();
    },
  },
  {
    code: 'endpoint_blocked',
    cause: "the page's Content-Security-Policy",
    sentence: "This page can't reach the file access service.",
    action: 'button "Try again"; admin: the policy',
    event: { retryable: true },
    admin: /Content-Security-Policy/,
    violates: true,
    arrange: (scene) => scene.open({ 'token-url': `http://127.0.0.1:49152/token?key=${MARK}` }),
    async act(scene) {
      assert.deepEqual(await scene.actions(), ['Try again']);
    },
  },
  {
    code: 'endpoint_blocked',
    cause: 'a server of another origin that does not answer',
    sentence: "This page can't reach the file access service.",
    action: 'button "Try again"; admin: CORS or the server',
    event: { retryable: true },
    admin: /CORS .* server is down/,
    async arrange(scene) {
      scene.refuse('POST', '/no-endpoint', { drop: true });
      await scene.open({ 'token-url': `${scene.demo.box.apiUrl}/no-endpoint` });
    },
    async act(scene) {
      assert.deepEqual(await scene.actions(), ['Try again']);
    },
  },
  {
    code: 'timeout',
    cause: 'no answer within 10 s',
    sentence: 'File access is taking too long.',
    action: 'one more try by itself',
    event: { retryable: true },
    async arrange(scene) {
      scene.interference.fail(() => new Promise(() => undefined), 1);
      await scene.open();
      await scene.interference.asked(1);
      await scene.page.clock.tick(10_000);
    },
    async act(scene) {
      await scene.passUntilAsked(2);
      await scene.recovered();
    },
  },
  {
    code: 'offline',
    cause: 'the network goes',
    sentence: "You're offline. We'll reconnect automatically.",
    action: 'goes on by itself when it is back, and loads the list anew',
    event: { retryable: true },
    async arrange(scene) {
      await scene.openListed();
      await scene.page.offline(true);
    },
    async act(scene) {
      const listings = () => scene.requests('GET', '/2.0/folders/0').length;
      const before = listings();
      await scene.page.offline(false);
      await scene.recovered();
      const isListed = () => Promise.resolve(listings() === before + 1 || undefined);
      assert.ok(await persist(isListed, PATIENCE_MS));
    },
  },
  {
    code: 'clock_skew',
    cause: 'Box refuses `exp`, also after the correction',
    sentence: 'File access is temporarily unavailable.',
    action: 'button "Try again"',
    event: { retryable: true, status: 503 },
    async arrange(scene) {
      const message = "Current date/time MUST be before the expiration date/time listed in the 'exp' claim";
      scene.refuse('POST', '/oauth2/token', { status: 400, code: 'invalid_grant', message });
      await scene.open({}, 'mallory');
    },
    async act(scene) {
      scene.box.reset();
      await scene.button('Try again').click();
      await scene.passUntilAsked(2);
      await scene.recovered('');
    },
  },
  {
    code: 'app_setup',
    cause: 'Box says that the app is not authorised',
    sentence: "File access isn't set up correctly.",
    action: 'whom to ask; no way to try again',
    event: { retryable: false, status: 500 },
    async arrange(scene) {
      const message = `This app is not authorized by the enterprise admin. ${MARK}`;
      scene.refuse('POST', '/oauth2/token', { status: 400, code: 'unauthorized_client', message });
      await scene.open({}, 'grace');
    },
    async act(scene) {
      await scene.explorer.widget.byText('Contact: the intranet team').waitFor();
      assert.deepEqual(await scene.actions(), []);
    },
  },
  {
    code: 'app_setup',
    cause: 'the same, told to an administrator',
    sentence: "File access isn't set up correctly.",
    action: 'admin: the exact cause, from the backend',
    event: { retryable: false, status: 500 },
    admin: /^The enterprise has not authorised this app: re-authorise it\.$/,
    async arrange(scene) {
      const detail = 'The enterprise has not authorised this app: re-authorise it.';
      scene.interference.fail(problem(500, { code: 'app_setup', admin_detail: detail }));
      await scene.open();
    },
    async act(scene) {
      assert.deepEqual(await scene.actions(), []);
    },
  },
];

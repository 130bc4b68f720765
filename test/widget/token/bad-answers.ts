import type { ServerResponse } from 'node:http';
import type { EndpointCode } from '../../../src/contract/problem.ts';
import type { Respond } from './token-server.ts';

/** In each body, so that a word of it that gets out is found. */
export const MARK = 'mark-of-the-body';
export const GOOD = { access_token: MARK, expires_in: 3600, token_type: 'bearer' };
export const JSON_TYPE = 'application/json';
const PAGE = `<!DOCTYPE html><html><title>Sign in</title>${MARK}</html>`;
const WARNING = `<br />\n<b>Warning</b>: ${MARK} in <b>/srv/token.php</b> on line <b>7</b><br />\n`;

const bytes =
  (body: string | Uint8Array, type = JSON_TYPE, status = 200): Respond =>
  (_, response) => {
    response.writeHead(status, { 'Content-Type': type }).end(body);
  };
const json = (value: unknown): Respond => bytes(JSON.stringify(value));
const withMember = (name: string, value: unknown): Respond => json({ ...GOOD, [name]: value });

const redirect =
  (status: number, to: () => string): Respond =>
  (_, response) => {
    response.writeHead(status, { Location: to() }).end();
  };

const BLOCK = Buffer.from(' '.repeat(16_384));

/** A JSON answer of 5 MB that is good but for its size. */
export function large(response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': JSON_TYPE }).write(JSON.stringify(GOOD));
  const send = (left: number): void => {
    if (response.destroyed) return;
    if (left === 0) response.end();
    else
      response.write(BLOCK, () => {
        send(left - 1);
      });
  };
  send(320);
}

type BadAnswer = readonly [answer: string, respond: Respond, code: EndpointCode, field?: string];

/** Each bad kind of answer, and the one code that it has; of a bad answer also the member that is wrong. */
export const badAnswers = (elsewhere: () => string): readonly BadAnswer[] => [
  ['nothing', bytes(''), 'bad_answer', 'body'],
  ['nothing, status 204', (_, response) => response.writeHead(204).end(), 'bad_answer', 'status'],
  ['a login page', bytes(PAGE, 'text/html'), 'session_ended'],
  ['a login page that calls itself JSON', bytes(PAGE), 'session_ended'],
  [
    'a login page after a byte order mark and a comment',
    bytes(`\uFEFF<!-- a --><!-- b -->${PAGE}`),
    'session_ended',
  ],
  ['an XHTML login page', bytes(`<?xml version="1.0"?>\n${PAGE}`), 'session_ended'],
  ['a login page of 1 MB', bytes(PAGE + MARK.repeat(65_536)), 'session_ended'],
  ['an error page of 1 MB', bytes(PAGE + MARK.repeat(65_536), 'text/html', 502), 'endpoint_failed'],
  ['a byte order mark', bytes(`\uFEFF${JSON.stringify(GOOD)}`), 'bad_answer', 'body'],
  ['UTF-16', bytes(Buffer.from(`\uFEFF${JSON.stringify(GOOD)}`, 'utf16le')), 'bad_answer', 'body'],
  ['a PHP warning before the JSON', bytes(WARNING + JSON.stringify(GOOD)), 'bad_answer', 'body'],
  ['a PHP warning behind the JSON', bytes(JSON.stringify(GOOD) + WARNING), 'bad_answer', 'body'],
  ['half of the JSON', bytes(JSON.stringify(GOOD).slice(0, -9)), 'bad_answer', 'body'],
  ['`null`', json(null), 'bad_answer', 'body'],
  ['a list', json([GOOD]), 'bad_answer', 'body'],
  ['a string', json(MARK), 'bad_answer', 'body'],
  ['deeply nested lists', bytes('['.repeat(60_000)), 'bad_answer', 'body'],
  [
    '5 MB',
    (_, response) => {
      large(response);
    },
    'bad_answer',
    'body',
  ],
  ['no token', withMember('access_token', undefined), 'bad_answer', 'access_token'],
  ['`null` token', withMember('access_token', null), 'bad_answer', 'access_token'],
  ['an empty token', withMember('access_token', ''), 'bad_answer', 'access_token'],
  ['a token with a line break', withMember('access_token', `${MARK}\r\nX: y`), 'bad_answer', 'access_token'],
  ['a token in an object', withMember('access_token', { value: MARK }), 'bad_answer', 'access_token'],
  ['no life', withMember('expires_in', undefined), 'bad_answer', 'expires_in'],
  ['life 0', withMember('expires_in', 0), 'bad_answer', 'expires_in'],
  ['life -1', withMember('expires_in', -1), 'bad_answer', 'expires_in'],
  ['life "3600"', withMember('expires_in', '3600'), 'bad_answer', 'expires_in'],
  ['life 10^12', withMember('expires_in', 1e12), 'bad_answer', 'expires_in'],
  [
    'life 10^999',
    bytes(`{"access_token":"${MARK}","token_type":"bearer","expires_in":1e999}`),
    'bad_answer',
    'expires_in',
  ],
  ['another kind of token', withMember('token_type', 'mac'), 'bad_answer', 'token_type'],
  ['a redirect', redirect(302, () => '/sign-in'), 'session_ended'],
  ['a redirect to another origin', redirect(302, elsewhere), 'session_ended'],
  ['a redirect that repeats the POST elsewhere', redirect(307, elsewhere), 'session_ended'],
  ['a redirect to itself', redirect(308, () => '/box/token'), 'session_ended'],
  ['no answer at all', (_, response) => response.destroy(), 'endpoint_blocked'],
  ['a body that breaks off', breakOff, 'bad_answer', 'body'],
];

function breakOff(_: unknown, response: ServerResponse): void {
  response.writeHead(200, { 'Content-Type': JSON_TYPE, 'Content-Length': 999 });
  response.write(JSON.stringify(GOOD), () => response.destroy());
}

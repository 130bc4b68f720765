import type { TokenAnswer } from '../contract/token-answer.ts';
import type { Found } from './box/search.ts';
import type { BoxToken } from './box/token.ts';

/** The 200 of the token contract. @param now this server's time in ms. */
export function tokenResponse(token: BoxToken, subject: string, now: number): Response {
  const answer: TokenAnswer = {
    access_token: token.accessToken,
    expires_in: Math.max(1, Math.floor((token.expiresAt - now) / 1000)),
    token_type: 'bearer',
    restricted_to: token.restrictedTo,
    subject,
  };
  return json(answer);
}

export function searchResponse(found: Found): Response {
  return json(found);
}

function json(value: unknown): Response {
  const headers = { 'Content-Type': 'application/json', 'Cache-Control': 'no-store' };
  return new Response(JSON.stringify(value), { headers });
}

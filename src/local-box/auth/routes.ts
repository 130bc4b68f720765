import { Hono } from 'hono';
import type { Context } from 'hono';
import type { BoxState } from '../box-state.ts';
import { issueAppToken, requireGrant } from './app-token.ts';
import { verifyAssertion } from './assertion.ts';
import type { Subject } from './assertion.ts';
import { OAuthError } from './oauth-error.ts';
import { exchangeToken, restrictedTo } from './token-exchange.ts';
import type { Token } from './token.ts';

type Grant = (box: BoxState, form: URLSearchParams) => Token | Promise<Token>;

const GRANTS: Readonly<Record<string, Grant>> = {
  'urn:ietf:params:oauth:grant-type:jwt-bearer': jwtGrant,
  client_credentials: clientCredentialsGrant,
  'urn:ietf:params:oauth:grant-type:token-exchange': exchangeToken,
};

/** `/oauth2/token` and `/oauth2/revoke`. */
export function authRoutes(box: BoxState): Hono {
  const routes = new Hono();
  routes.post('/token', async (context) => {
    const form = await readForm(context);
    const grant = GRANTS[form.get('grant_type') ?? ''];
    if (!grant)
      throw new OAuthError('unsupported_grant_type', 'Invalid grant_type parameter or parameter missing');
    return context.json(tokenAnswer(box, await grant(box, form)));
  });
  routes.post('/revoke', async (context) => {
    const form = await readForm(context);
    requireClient(box, form);
    const token = box.tokens.find(form.get('token') ?? '');
    if (token) box.tokens.revoke(token, box.revokeCascades);
    return context.body(null, 200);
  });
  return routes;
}

async function jwtGrant(box: BoxState, form: URLSearchParams): Promise<Token> {
  requireClient(box, form);
  requireGrant(box, 'jwt');
  const subject = await verifyAssertion(box, form.get('assertion') ?? '');
  return issueAppToken(box, subject, "Please check the 'sub' claim.");
}

function clientCredentialsGrant(box: BoxState, form: URLSearchParams): Token {
  requireClient(box, form);
  requireGrant(box, 'client_credentials');
  const type: Subject['type'] = form.get('box_subject_type') === 'user' ? 'user' : 'enterprise';
  return issueAppToken(box, { type, id: form.get('box_subject_id') ?? '' }, 'Grant credentials are invalid');
}

function requireClient({ app }: BoxState, form: URLSearchParams): void {
  if (form.get('client_id') !== app.clientID || form.get('client_secret') !== app.clientSecret) {
    throw new OAuthError('invalid_client', 'The client credentials are invalid');
  }
}

async function readForm({ req }: Context): Promise<URLSearchParams> {
  if (!req.header('Content-Type')?.startsWith('application/x-www-form-urlencoded'))
    return new URLSearchParams();
  return new URLSearchParams(await req.text());
}

function tokenAnswer(box: BoxState, token: Token): Record<string, unknown> {
  return {
    access_token: token.value,
    expires_in: Math.floor((token.expiresAt - box.clock.now()) / 1000),
    token_type: 'bearer',
    restricted_to: restrictedTo(box, token),
    ...(token.scopes && { issued_token_type: 'urn:ietf:params:oauth:token-type:access_token' }),
  };
}

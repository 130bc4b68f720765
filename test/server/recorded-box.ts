import { createLocalBox, type LocalBox, type LocalBoxOptions } from '../../src/local-box/index.ts';

/** A local Box, with a record of what was asked of it and which full tokens it gave out. */
export interface RecordedBox {
  readonly local: LocalBox;
  readonly fetch: (request: Request) => Promise<Response>;
  /** `jwt` or `ccg` (service and user tokens), `exchange`, `users` since the last call, in order. */
  readonly takeCalls: () => readonly string[];
  /** Tokens of the service account and of users, not downscoped: no browser may ever see one. */
  readonly fullTokens: ReadonlySet<string>;
}

export async function createRecordedBox(options: LocalBoxOptions = {}): Promise<RecordedBox> {
  const local = await createLocalBox(options);
  const fullTokens = new Set<string>();
  let calls: string[] = [];

  async function fetch(request: Request): Promise<Response> {
    const call = await nameOf(request.clone());
    calls.push(call);
    const response = await local.fetch(request);
    // What the local Box drops is what the global fetch throws.
    if (response.type === 'error') throw new TypeError('fetch failed');
    if (call === 'jwt' || call === 'ccg') await recordToken(response.clone(), fullTokens);
    return response;
  }

  function takeCalls(): readonly string[] {
    const taken = calls;
    calls = [];
    return taken;
  }

  return { local, fetch, takeCalls, fullTokens };
}

const GRANTS: Readonly<Record<string, string>> = {
  'jwt-bearer': 'jwt',
  client_credentials: 'ccg',
  'token-exchange': 'exchange',
};

async function nameOf(request: Request): Promise<string> {
  const { pathname } = new URL(request.url);
  if (pathname !== '/oauth2/token') return pathname.replace('/2.0/', '');
  const grant = new URLSearchParams(await request.text()).get('grant_type') ?? '';
  return GRANTS[grant.split(':').at(-1) ?? ''] ?? grant;
}

async function recordToken(response: Response, tokens: Set<string>): Promise<void> {
  if (!response.ok) return;
  const { access_token: token } = (await response.json()) as { access_token: string };
  tokens.add(token);
}

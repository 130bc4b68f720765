import { createLocalBox, type LocalBox, type LocalBoxOptions } from '../../src/local-box/index.ts';

/** A local Box, with a record of what was asked of it and which full tokens it gave out. */
export interface RecordedBox {
  readonly local: LocalBox;
  readonly fetch: (request: Request) => Promise<Response>;
  /** `jwt` (service and user tokens), `exchange`, `users` since the last call, in order. */
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
    if (call === 'jwt') await recordToken(response.clone(), fullTokens);
    return response;
  }

  function takeCalls(): readonly string[] {
    const taken = calls;
    calls = [];
    return taken;
  }

  return { local, fetch, takeCalls, fullTokens };
}

async function nameOf(request: Request): Promise<string> {
  const { pathname } = new URL(request.url);
  if (pathname !== '/oauth2/token') return pathname.replace('/2.0/', '');
  const form = new URLSearchParams(await request.text());
  return form.get('grant_type')?.endsWith('jwt-bearer') === true ? 'jwt' : 'exchange';
}

async function recordToken(response: Response, tokens: Set<string>): Promise<void> {
  if (!response.ok) return;
  const { access_token: token } = (await response.json()) as { access_token: string };
  tokens.add(token);
}

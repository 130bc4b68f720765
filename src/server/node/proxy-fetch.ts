import { EnvHttpProxyAgent, fetch as fetchThrough } from 'undici';

import { ConfigError } from '../config-error.ts';

export interface ProxyFetchOptions {
  /** Default `process.env`. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Certificates (PEM) to trust for Box instead of Node's own, as of a proxy that opens TLS. */
  readonly ca?: string | readonly string[];
}

/** A `fetch` for `createTokenEndpoint`; end its connections with `close` when the server stops. */
export interface ProxyFetch {
  (request: Request): Promise<Response>;
  readonly close: () => Promise<void>;
}

/**
 * Reaches Box through the proxy that `HTTPS_PROXY` names, else `HTTP_PROXY`, but for the hosts of `NO_PROXY`; directly
 * where none is named. Node 20's own `fetch` does not look at these variables.
 * @throws ConfigError where a variable is no address of a proxy.
 */
export function createProxyFetch({ env = process.env, ca }: ProxyFetchOptions = {}): ProxyFetch {
  const trust = ca === undefined ? {} : { ca: typeof ca === 'string' ? ca : [...ca] };
  const dispatcher = new EnvHttpProxyAgent({
    // Empty rather than left out, where undici would look at the process's own variables.
    httpsProxy: proxyOf(env, 'HTTPS_PROXY') ?? '',
    httpProxy: proxyOf(env, 'HTTP_PROXY') ?? '',
    noProxy: env['no_proxy'] ?? env['NO_PROXY'] ?? '',
    requestTls: trust,
    connect: trust,
  });

  async function send(request: Request): Promise<Response> {
    const { method, headers, redirect, signal } = request;
    const body = request.body === null ? null : await request.arrayBuffer();
    const init = { method, headers: [...headers], redirect, signal, body, dispatcher };
    const response = await fetchThrough(request.url, init);
    const bytes = await response.arrayBuffer();
    // A 204 may have no body, not even an empty one.
    return new Response(bytes.byteLength === 0 ? null : bytes, {
      status: response.status,
      headers: [...response.headers],
    });
  }

  return Object.assign(send, { close: () => dispatcher.close() });
}

/** Small letters win, as with curl. */
function proxyOf(env: Readonly<Record<string, string | undefined>>, name: string): string | undefined {
  const value = env[name.toLowerCase()] ?? env[name];
  if (value === undefined || value === '') return undefined;
  if (URL.canParse(value) && /^https?:$/.test(new URL(value).protocol)) return value;
  throw new ConfigError(
    `The variable ${name} is not the address of a proxy: write it as http://proxy.example:8080.`,
  );
}

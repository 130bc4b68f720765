import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { TlsIdentity } from '../../src/local-box/node/serve.ts';
import { listen, type Fetch } from './listen.ts';

/** Where the frame engine gets Box's published files from, on a host of their own as in real life. */
export interface BoxFiles {
  /** For `engine-url`; undefined where the widget knows it itself. */
  readonly url: string | undefined;
  readonly origin: string;
  close(): Promise<void>;
}

/** Box's own host. */
export const PUBLISHED: BoxFiles = {
  url: undefined,
  origin: 'https://cdn01.boxcdn.net',
  close: () => Promise.resolve(),
};

const FOLDER = new URL('../../node_modules/box-ui-elements/dist/', import.meta.url);

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/**
 * Serves what npm has of Box's published files at addresses such as Box's own, in English for every language. Like that
 * host it lets no page read a file: they are for `<script>` and `<link>`.
 */
export async function serveBoxFiles(
  wrap: (files: Fetch) => Fetch = (files) => files,
  tls?: TlsIdentity,
): Promise<BoxFiles> {
  const server = await listen(wrap(answer), { port: 0, setting: 'PORT', tls });
  return {
    url: `${server.url}/platform/elements/{version}/{language}`,
    origin: server.url,
    close: () => server.close(),
  };
}

async function answer(request: Request): Promise<Response> {
  const { pathname } = new URL(request.url);
  const [, name, type = ''] =
    /^\/platform\/elements\/[\w.-]+\/[\w-]+\/([a-z]+\.(js|css))$/.exec(pathname) ?? [];
  const file = name === undefined ? undefined : await read(name);
  if (file === undefined) return new Response('Not found', { status: 404 });
  const headers = { 'Content-Type': `${TYPES[type] ?? ''}; charset=utf-8`, 'Cache-Control': 'max-age=3600' };
  return new Response(file, { headers });
}

function read(name: string): Promise<string | undefined> {
  return readFile(fileURLToPath(new URL(name, FOLDER)), 'utf8').catch(() => undefined);
}

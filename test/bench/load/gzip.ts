import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { Fetch } from '../../../demo/start/listen.ts';

const compress = promisify(gzip);
const TEXT = /javascript|css|html|json/;

/**
 * Every text compressed, at one level for all. A file is compressed once: no engine pays with its time for the server's
 * work.
 */
export function gzipped(answer: Fetch): Fetch {
  const kept = new Map<string, Buffer>();
  return async (request) => {
    const headers = new Headers(request.headers);
    headers.delete('Accept-Encoding');
    const response = await answer(new Request(request, { headers }));
    if (request.method !== 'GET' || response.status !== 200) return response;
    const type = response.headers.get('Content-Type') ?? '';
    if (!TEXT.test(type)) return response;
    const isFile = /javascript|css/.test(type);
    const body = (isFile ? kept.get(request.url) : undefined) ?? (await compress(await response.bytes()));
    if (isFile) kept.set(request.url, body);
    const answered = new Headers(response.headers);
    answered.set('Content-Encoding', 'gzip');
    answered.set('Content-Length', String(body.length));
    return new Response(new Uint8Array(body), { headers: answered });
  };
}

import { readFile } from 'node:fs/promises';
import type { Fetch } from '../../../demo/start/listen.ts';

const COLLECTOR = new URL('../../drive/pages/collect.js', import.meta.url);
const MODULES = new URL('../../../node_modules/', import.meta.url);

/** More files at the intranet's address, by path. */
const FILES: Readonly<Record<string, URL>> = {
  '/test/collect.js': COLLECTOR,
  '/test/axe.js': new URL('axe-core/axe.min.js', MODULES),
  '/test/react.js': new URL('react-16/umd/react.production.min.js', MODULES),
  '/test/react-dom.js': new URL('react-dom-16/umd/react-dom.production.min.js', MODULES),
  '/test/hostile.js': new URL('hostile.js', import.meta.url),
  '/test/compare.css': new URL('compare.css', import.meta.url),
  '/test/hostile.css': new URL('hostile.css', import.meta.url),
};

/** What stands in a page's head for `?test-page=…`. */
const HEADS: Readonly<Record<string, string>> = {
  plain: '<link rel="stylesheet" href="/test/compare.css">',
  hostile: `<link rel="stylesheet" href="/test/compare.css"><link rel="stylesheet" href="/test/hostile.css">
    <script src="/test/react.js"></script><script src="/test/react-dom.js"></script>
    <script src="/test/hostile.js"></script>`,
};

const SENT = '<!doctype html><html lang="en"><title>Sent</title><h1>Sent</h1></html>';

/** The intranet, with a script in each page that collects policy violations, and with pages that only tests need. */
export function withTestPages(intranet: Fetch): Fetch {
  return async (request) => {
    const url = new URL(request.url);
    const file = FILES[url.pathname];
    if (file) return serve(file);
    if (url.pathname === '/test/sent')
      return new Response(SENT, { headers: { 'Content-Type': 'text/html' } });
    const response = await intranet(uncompressed(request));
    const isPage = response.headers.get('Content-Type')?.startsWith('text/html') === true;
    if (!isPage) return response;
    const page = url.searchParams.get('test-page') ?? '';
    return withHead(page === 'form' ? await inForm(response) : response, HEADS[page] ?? '');
  };
}

/** The page's text is changed on its way. */
function uncompressed(request: Request): Request {
  const headers = new Headers(request.headers);
  headers.delete('Accept-Encoding');
  return new Request(request, { headers });
}

async function serve(file: URL): Promise<Response> {
  const type = file.pathname.endsWith('.css') ? 'text/css' : 'text/javascript';
  return new Response(await readFile(file, 'utf8'), { headers: { 'Content-Type': type } });
}

async function withHead(response: Response, head: string): Promise<Response> {
  const page = (await response.text()).replace(
    '<head>',
    `<head><script src="/test/collect.js"></script>${head}`,
  );
  const headers = new Headers(response.headers);
  headers.delete('Content-Length');
  return new Response(page, { status: response.status, headers });
}

/** The widget is a field of a form, which leads to another page. */
async function inForm(response: Response): Promise<Response> {
  const form = (widget: string): string => `<form action="/test/sent">
    <label>Subject <input name="subject"></label>${widget}<button>Send</button><button type="reset">Reset</button>
  </form>`;
  const page = (await response.text()).replace(/<box-file-widget .*?<\/box-file-widget>/s, form);
  return new Response(page, response);
}

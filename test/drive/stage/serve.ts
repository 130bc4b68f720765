import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';

const HERE = new URL('./', import.meta.url);
const FILES: Readonly<Record<string, readonly [URL, string]>> = {
  '/page.js': [new URL('page.js', HERE), 'text/javascript'],
  '/page.css': [new URL('page.css', HERE), 'text/css'],
  '/collect.js': [new URL('../pages/collect.js', HERE), 'text/javascript'],
};

/** What `/file` answers, as an attachment. */
export const ATTACHMENT = {
  name: 'report of may.txt',
  bytes: Buffer.from('bytes \u00e9\u0000\u00ff'.repeat(5000)),
};

/** The page to be driven, under a strict policy, at two origins: `url`, and `other` for the download's frame. */
export interface Served {
  readonly url: string;
  close(): Promise<void>;
}

export async function servePage(): Promise<Served> {
  const other = await listen(answer(''));
  const main = await listen(answer(`${other.url}/file`));
  return {
    url: main.url,
    async close() {
      await Promise.all([main.close(), other.close()]);
    },
  };
}

function answer(download: string) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname;
    const file = FILES[path];
    if (file) response.setHeader('Content-Type', file[1]).end(await readFile(file[0]));
    else if (path === '/file') attach(response);
    else if (path === '/') page(response, download);
    else response.writeHead(404).end();
  };
}

function attach(response: ServerResponse): void {
  response.setHeader('Content-Disposition', `attachment; filename="${ATTACHMENT.name}"`);
  response.setHeader('Content-Type', 'text/plain').end(ATTACHMENT.bytes);
}

function page(response: ServerResponse, download: string): void {
  const frames = download === '' ? "'none'" : new URL(download).origin;
  response.setHeader(
    'Content-Security-Policy',
    `default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; frame-src ${frames}`,
  );
  response.setHeader('Set-Cookie', 'seen=1').setHeader('Content-Type', 'text/html; charset=utf-8');
  response.end(`<!doctype html><html lang="en"><head><title>Stage</title>
    <script src="/collect.js"></script><link rel="stylesheet" href="/page.css"></head>
    <body data-download="${download}">
      <div id="bar">Bar</div>
      <button id="enable">Enable</button><button id="cover">Cover</button><button id="download">Download</button>
      <button id="violate">Violate</button><button id="log">Log</button><button id="throw">Throw</button>
      <button id="move">Move</button><button id="goal">Goal</button> <button id="shy">Shy</button>
      <button id="echo">Echo</button> <a href="/?second">Second page</a>
      <outer-box><strong>in the light</strong></outer-box>
      <div id="curtain" hidden>Curtain</div>
      <div id="tall"></div><button id="bottom">Bottom</button><button>Bottom</button>
      <script src="/page.js"></script>
    </body></html>`);
}

async function listen(
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): Promise<Served> {
  const server = createServer((request, response) => {
    void handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    url: `http://127.0.0.1:${String(address.port)}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

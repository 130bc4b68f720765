import { mkdir, readFile } from 'node:fs/promises';
import type { TlsIdentity } from '../../src/local-box/node/serve.ts';
import type { Seed } from '../../src/local-box/seed/seed.ts';
import { createTokenEndpoint, type Log } from '../../src/server/index.ts';
import { createIntranet } from '../intranet/app.ts';
import { personByAddress, personById } from '../intranet/people.ts';
import { createSessions } from '../intranet/session.ts';
import { openBox, type Box } from './box.ts';
import { PUBLISHED, serveBoxFiles, type BoxFiles } from './box-files.ts';
import { LOADER_FOLDER, WIDGET_FOLDER } from './ensure-widget.ts';
import { listen, type Fetch } from './listen.ts';
import type { Settings } from './settings.ts';

export interface Demo {
  /** The intranet's address. */
  readonly url: string;
  readonly box: Box;
  readonly boxFiles: BoxFiles;
  close(): Promise<void>;
}

export interface DemoOptions {
  /** Takes the token endpoint's log lines; standard error if left out. */
  readonly log?: Log;
  /** How the token endpoint reaches Box. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Serves the intranet and the local Box over TLS. */
  readonly tls?: TlsIdentity;
  /** The time of the token endpoint and the local Box, in milliseconds since the epoch. */
  readonly now?: () => number;
  /** Puts something between the intranet and the browser, such as more pages. */
  readonly wrap?: (intranet: Fetch) => Fetch;
  /** Puts something between the host of Box's published files and the browser. */
  readonly wrapBoxFiles?: (files: Fetch) => Fetch;
  /** What is in the local Box; the demo's own files if left out. */
  readonly seed?: Seed;
  /** Folder of the built widget; the one with both engines if left out. */
  readonly widget?: string;
}

/** Starts the intranet, its token endpoint and, where no real one is configured, a local Box. */
export async function startDemo(settings: Settings, options: DemoOptions = {}): Promise<Demo> {
  const { log, fetch, tls, now, seed, widget = WIDGET_FOLDER, wrap } = options;
  // Built while the intranet already runs: its server wants the folder to be there.
  await mkdir(widget, { recursive: true });
  const box = await openBox(settings, { ...(tls && { tls }), ...(now && { now }), ...(seed && { seed }) });
  const boxFiles = box.local ? await serveBoxFiles(options.wrapBoxFiles, tls) : PUBLISHED;
  const findPerson = box.local ? personById : personByAddress;
  const sessions = createSessions();
  const tokenEndpoint = createTokenEndpoint({
    config: box.config,
    apiUrl: box.apiUrl,
    loginUrl: '/',
    contact: 'the intranet team',
    identify: (request) => sessions.personOf(request),
    ...(log && { log }),
    ...(now && { now }),
    fetch: fetch ?? box.fetch,
  });
  const intranet = createIntranet({
    template: await readFile(new URL('../../index.html', import.meta.url), 'utf8'),
    widget,
    frameAlone: widget === LOADER_FOLDER,
    sessions,
    findPerson,
    byAddress: !box.local,
    tokenEndpoint,
    box,
    boxFiles,
  });
  const answer: Fetch = (request) => intranet.fetch(request);
  const pages = wrap ? wrap(answer) : answer;
  const server = await listen(pages, { port: settings.port, setting: 'PORT', tls }).catch(
    async (failure: unknown) => {
      await Promise.all([box.close(), boxFiles.close()]);
      throw failure;
    },
  );
  return {
    url: server.url,
    box,
    boxFiles,
    async close() {
      await server.close();
      await Promise.all([box.close(), boxFiles.close()]);
    },
  };
}

import { mkdir, readFile } from 'node:fs/promises';
import { createTokenEndpoint, type Log } from '../../src/server/index.ts';
import { createIntranet } from '../intranet/app.ts';
import { personByAddress, personById } from '../intranet/people.ts';
import { createSessions } from '../intranet/session.ts';
import { openBox, type Box } from './box.ts';
import { WIDGET_FOLDER } from './ensure-widget.ts';
import { listen, type Fetch } from './listen.ts';
import type { Settings } from './settings.ts';

export interface Demo {
  /** The intranet's address. */
  readonly url: string;
  readonly box: Box;
  close(): Promise<void>;
}

export interface DemoOptions {
  /** Takes the token endpoint's log lines; standard error if left out. */
  readonly log?: Log;
  /** How the token endpoint reaches Box. */
  readonly fetch?: (request: Request) => Promise<Response>;
  /** Puts something between the intranet and the browser, such as more pages. */
  readonly wrap?: (intranet: Fetch) => Fetch;
}

/** Starts the intranet, its token endpoint and, where no real one is configured, a local Box. */
export async function startDemo(
  settings: Settings,
  { log, fetch, wrap = (intranet) => intranet }: DemoOptions = {},
): Promise<Demo> {
  // Built while the intranet already runs: its server wants the folder to be there.
  await mkdir(WIDGET_FOLDER, { recursive: true });
  const box = await openBox(settings);
  const findPerson = box.isLocal ? personById : personByAddress;
  const sessions = createSessions();
  const tokenEndpoint = createTokenEndpoint({
    config: box.config,
    apiUrl: box.apiUrl,
    loginUrl: '/',
    contact: 'the intranet team',
    identify: (request) => sessions.personOf(request),
    ...(log && { log }),
    ...(fetch && { fetch }),
  });
  const intranet = createIntranet({
    template: await readFile(new URL('../../index.html', import.meta.url), 'utf8'),
    widget: WIDGET_FOLDER,
    sessions,
    findPerson,
    byAddress: !box.isLocal,
    tokenEndpoint,
    box,
  });
  const pages = wrap((request) => intranet.fetch(request));
  const server = await listen(pages, settings.port, 'PORT').catch(async (failure: unknown) => {
    await box.close();
    throw failure;
  });
  return {
    url: server.url,
    box,
    async close() {
      await server.close();
      await box.close();
    },
  };
}

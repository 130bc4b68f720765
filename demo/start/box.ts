import type { LocalBox } from '../../src/local-box/index.ts';
import { startLocalBox, type TlsIdentity } from '../../src/local-box/node/serve.ts';
import type { Seed } from '../../src/local-box/seed/seed.ts';
import { parseConfig, type BoxAppConfig } from '../../src/server/index.ts';
import { readConfigFile, unlockConfig } from '../../src/server/node/index.ts';
import type { Settings } from './settings.ts';

/** The Box that the demo works with. */
export interface Box {
  readonly config: BoxAppConfig;
  readonly apiUrl: string;
  readonly uploadUrl: string;
  /** Origins that a page with the widget talks to, for its Content-Security-Policy. */
  readonly hosts: readonly string[];
  /** How this server reaches it. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The local Box itself, where no real one is configured. */
  readonly local: LocalBox | undefined;
  close(): Promise<void>;
}

/** For a local Box alone. */
export interface LocalBoxSetup {
  readonly tls?: TlsIdentity;
  /** Milliseconds since the epoch. */
  readonly now?: () => number;
  readonly seed?: Seed;
}

export async function openBox(
  { boxConfig, localBoxPort }: Settings,
  setup: LocalBoxSetup = {},
): Promise<Box> {
  return boxConfig === undefined ? localBox(localBoxPort, setup) : realBox(boxConfig);
}

async function realBox(path: string): Promise<Box> {
  return {
    config: await readConfigFile(path),
    apiUrl: 'https://api.box.com',
    uploadUrl: 'https://upload.box.com',
    // Downloads are redirected to the last of them (Box's guide "Allow domain access").
    hosts: ['https://api.box.com', 'https://upload.box.com', 'https://dl.boxcloud.com'],
    fetch: (request) => fetch(request),
    local: undefined,
    close: () => Promise.resolve(),
  };
}

async function localBox(port: number, setup: LocalBoxSetup): Promise<Box> {
  const { url, box, close } = await startLocalBox({ port, ...setup });
  return {
    config: unlockConfig(parseConfig(box.appConfig())),
    apiUrl: url,
    uploadUrl: url,
    hosts: [url],
    // No authority has signed the certificate: this server goes round it.
    fetch: (request) => (setup.tls ? fetchFrom(box, request) : fetch(request)),
    local: box,
    close,
  };
}

/** What is no answer becomes what the global fetch throws. */
async function fetchFrom(box: LocalBox, request: Request): Promise<Response> {
  const response = await box.fetch(request);
  if (response.type === 'error') throw new TypeError('The local Box has dropped the call.');
  return response;
}

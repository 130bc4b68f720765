import { startLocalBox } from '../../src/local-box/node/serve.ts';
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
  readonly isLocal: boolean;
  close(): Promise<void>;
}

export async function openBox({ boxConfig, localBoxPort }: Settings): Promise<Box> {
  return boxConfig === undefined ? localBox(localBoxPort) : realBox(boxConfig);
}

async function realBox(path: string): Promise<Box> {
  return {
    config: await readConfigFile(path),
    apiUrl: 'https://api.box.com',
    uploadUrl: 'https://upload.box.com',
    // Downloads are redirected to the last of them (Box's guide "Allow domain access").
    hosts: ['https://api.box.com', 'https://upload.box.com', 'https://dl.boxcloud.com'],
    isLocal: false,
    close: () => Promise.resolve(),
  };
}

async function localBox(port: number): Promise<Box> {
  const { url, box, close } = await startLocalBox({ port });
  return {
    config: unlockConfig(parseConfig(box.appConfig())),
    apiUrl: url,
    uploadUrl: url,
    hosts: [url],
    isLocal: true,
    close,
  };
}

import { startLocalBox } from '../../src/local-box/node/serve.ts';
import { parseConfig, type BoxAppConfig } from '../../src/server/index.ts';
import { readConfigFile, unlockConfig } from '../../src/server/node/index.ts';
import type { Settings } from './settings.ts';

/** The Box that the demo works with. */
export interface Box {
  readonly config: BoxAppConfig;
  readonly apiUrl: string;
  readonly uploadUrl: string;
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
    isLocal: true,
    close,
  };
}

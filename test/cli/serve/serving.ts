import { addServeOptions, type ServeValues } from '../../../src/cli/commands/serve-options.ts';
import type { Env } from '../../../src/cli/serve/identity.ts';
import { startServe } from '../../../src/cli/serve/start.ts';
import { startLocalBox, type RunningLocalBox } from '../../../src/local-box/node/serve.ts';
import { Command } from 'commander';

export const BODY = JSON.stringify({ folder_id: '0', features: ['browse'], reason: 'initial' });
export const HEADERS = { 'Content-Type': 'application/json', 'X-Box-File-Widget': '1' };

/** The values as the program gets them from a command line, with every default. */
export function valuesOf(args: readonly string[]): ServeValues {
  const command = addServeOptions(new Command().exitOverride());
  return command.parse([...args], { from: 'user' }).opts<ServeValues & Record<string, unknown>>();
}

interface Ending {
  after(end: () => unknown): void;
}

let box: Promise<RunningLocalBox> | undefined;

/** One for all tests of a file. */
export function localBox(): Promise<RunningLocalBox> {
  return (box ??= startLocalBox());
}

export async function closeLocalBox(): Promise<void> {
  await (await box)?.close();
}

/** `serve` in this process, before a local Box, until the test ends. */
export async function serving(t: Ending, args: readonly string[], env: Env = {}) {
  const { box: local, url: boxUrl } = await localBox();
  const BOX_CONFIG = JSON.stringify(local.appConfig());
  const { url, stop } = await startServe(undefined, valuesOf(['--port', '0', '--api-url', boxUrl, ...args]), {
    BOX_CONFIG,
    ...env,
  });
  let stopped: Promise<void> | undefined;
  const end = () => (stopped ??= stop());
  t.after(end);
  const ask = async (headers: Record<string, string>) => {
    const response = await fetch(`${url}/box/token`, {
      method: 'POST',
      headers: { ...HEADERS, ...headers },
      body: BODY,
    });
    const json = (await response.json()) as Record<string, unknown>;
    return { status: response.status, code: json['code'], token: json['access_token'] };
  };
  return { url, ask, stop: end };
}

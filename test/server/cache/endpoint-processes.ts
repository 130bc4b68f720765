import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import type { Order, Told } from './endpoint-process.ts';

export interface EndpointProcess {
  /** Of the token endpoint. */
  readonly url: string;
  /** What its log has said so far. */
  readonly events: readonly string[];
  end(): Promise<void>;
}

const PROGRAM = new URL('endpoint-process.ts', import.meta.url);

export function startEndpoints(count: number, order: Order): Promise<readonly EndpointProcess[]> {
  return Promise.all(Array.from({ length: count }, () => start(order)));
}

async function start(order: Order): Promise<EndpointProcess> {
  const child = fork(PROGRAM, { execArgv: ['--import', 'tsx'] });
  const events: string[] = [];
  const port = new Promise<number>((resolve, reject) => {
    child.on('message', (told: Told) => {
      if ('port' in told) resolve(told.port);
      else events.push(told.event);
    });
    child.once('exit', (code) => {
      reject(new Error(`A process of the endpoint ended with ${String(code)}.`));
    });
  });
  child.send(order);
  return { url: `http://127.0.0.1:${await port}/box/token`, events, end: () => end(child) };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  child.kill('SIGKILL');
  await once(child, 'exit');
}

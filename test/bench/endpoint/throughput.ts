import { fork } from 'node:child_process';
import { once } from 'node:events';

import { loadServer, type Measured } from './load.ts';

const ROUNDS = 5;

/** How the server turns Node's requests into `Request`s and `Response`s back. */
export type Adapter = 'light' | 'shipped';

/** Warm answers side by side with the same server that answers a constant; the rounds take turns. */
export async function throughput(adapter: Adapter): Promise<string> {
  const server = fork(new URL('./server.ts', import.meta.url), [adapter], { execArgv: ['--import', 'tsx'] });
  try {
    const [port] = (await once(server, 'message')) as [number];
    const measure = (path: string) => loadServer(server, `http://127.0.0.1:${port}/${path}`);
    await measure('token');
    const token: Measured[] = [];
    const constant: Measured[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      constant.push(await measure('constant'));
      token.push(await measure('token'));
    }
    return report(adapter, token, constant);
  } finally {
    server.disconnect();
  }
}

function report(adapter: Adapter, token: readonly Measured[], constant: readonly Measured[]): string {
  const of = (value: (measured: Measured) => number) =>
    [median(token.map(value)), median(constant.map(value))] as const;
  const [ours, plain] = of(({ perSecond }) => perSecond);
  const [time, plainTime] = of(({ cpu }) => cpu);
  return [
    `One server over HTTP, ${adapter} adapter, medians of ${ROUNDS} rounds by turns, the constant reading its request's body too:`,
    `  ${Math.round(ours)} warm answers a second, ${Math.round(plain)} of a constant: ${(ours / plain).toFixed(2)} of it`,
    `  ${time.toFixed(1)} µs of the server's processors a warm answer, ${plainTime.toFixed(1)} a constant`,
  ].join('\n');
}

function median(values: readonly number[]): number {
  return [...values].sort((one, other) => one - other)[Math.floor(values.length / 2)] ?? NaN;
}

import { fork } from 'node:child_process';
import { once } from 'node:events';

import autocannon from 'autocannon';

import { pageLoad } from './crowd.ts';

const ROUNDS = 3;
const SECONDS = 4;

/** Answers a second, side by side with the same server that answers a constant; the rounds take turns. */
export async function throughput(): Promise<string> {
  const server = fork(new URL('./server.ts', import.meta.url), { execArgv: ['--import', 'tsx'] });
  try {
    const [port] = (await once(server, 'message')) as [number];
    const rates = { token: 0, constant: 0 };
    for (let round = 0; round < ROUNDS; round += 1) {
      for (const path of ['constant', 'token'] as const) {
        rates[path] += (await load(`http://127.0.0.1:${port}/${path}`)) / ROUNDS;
      }
    }
    const { token, constant } = rates;
    const ratio = (token / constant).toFixed(2);
    return `${Math.round(token)} warm answers a second over HTTP, ${Math.round(constant)} of a constant: ${ratio} of it`;
  } finally {
    server.disconnect();
  }
}

async function load(url: string): Promise<number> {
  const request = pageLoad(0);
  const result = await autocannon({
    url,
    method: 'POST',
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
    connections: 32,
    duration: SECONDS,
  });
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were no 200.`);
  return result.requests.average;
}

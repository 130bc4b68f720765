import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';

import autocannon from 'autocannon';

import { pageLoad } from './crowd.ts';

const SECONDS = 2;

export interface Measured {
  readonly perSecond: number;
  /** The server's processor time for an answer, in µs: other load on the machine disturbs it less. */
  readonly cpu: number;
}

/** Sends page loads of one user as fast as they are answered. @throws Error where one answer is no 200. */
export async function loadServer(server: ChildProcess, url: string): Promise<Measured> {
  const request = pageLoad(0);
  const before = await cpuOf(server);
  const result = await autocannon({
    url,
    method: 'POST',
    headers: Object.fromEntries(request.headers),
    body: await request.text(),
    connections: 32,
    duration: SECONDS,
  });
  const used = (await cpuOf(server)) - before;
  if (result.non2xx > 0 || result.errors > 0) throw new Error(`${result.non2xx} answers were no 200.`);
  return { perSecond: result.requests.average, cpu: used / result.requests.total };
}

/** In µs, since the server started. */
async function cpuOf(server: ChildProcess): Promise<number> {
  const answer = once(server, 'message') as Promise<[NodeJS.CpuUsage]>;
  server.send('cpu');
  const [{ user, system }] = await answer;
  return user + system;
}

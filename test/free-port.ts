import { once } from 'node:events';
import { createServer } from 'node:net';
import { randomInt } from 'node:crypto';

/** Systems give out ports from 32768 on by themselves (Linux; RFC 6335 says 49152), to connections as well. */
const FIRST = 20_000;
const END = 32_768;
const MOST_TRIES = 100;

/**
 * A free port of 127.0.0.1 for a program that is started with its number. It is none of those that the system gives out, so
 * that nobody has taken it by the time the program listens, though tests beside this one open hundreds.
 */
export async function freePort(): Promise<number> {
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const port = randomInt(FIRST, END);
    if (await isFree(port)) return port;
  }
  throw new Error(`No free port was found from ${String(FIRST)} to ${String(END)}.`);
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, '127.0.0.1');
  try {
    await once(server, 'listening');
  } catch {
    return false;
  }
  server.close();
  await once(server, 'close');
  return true;
}

import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from './command-line.ts';
import { startLocalBox, type TlsIdentity } from './serve.ts';

/** Starts a local Box as the command line says, until a signal ends it. */
export async function runLocalBox({ port, configFile, tls }: Omit<Command, 'help'>): Promise<void> {
  const { url, box, close } = await startLocalBox({ port, ...(tls && { tls: await readIdentity(tls) }) });
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void close());
  if (configFile !== undefined) {
    await writeFile(configFile, `${JSON.stringify(box.appConfig(), null, 2)}\n`, { mode: 0o600 });
    process.stdout.write(`Config file: ${configFile}\n`);
  }
  process.stdout.write(`Local Box: ${url}\n`);
}

async function readIdentity({ key, cert }: NonNullable<Command['tls']>): Promise<TlsIdentity> {
  return { key: await readFile(key, 'utf8'), cert: await readFile(cert, 'utf8') };
}

/** One sentence that says what to do. */
export function explain(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { code, port } = error as NodeJS.ErrnoException & { port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is taken: stop what uses it, or give another one with --port.`;
  if (code === 'EACCES' && port !== undefined)
    return `Port ${port} is not allowed: give one above 1023 with --port.`;
  return error.message;
}

import { startGroup } from '../browsers/launch/process-group.ts';
import { freePort } from '../free-port.ts';
import { ensurePhp } from './ensure-php.ts';

export interface PhpServer {
  readonly url: string;
  /** What PHP wrote to standard error by now: requests, errors and the endpoint's log. */
  readonly log: () => string;
  readonly close: () => Promise<void>;
}

export interface PhpServerOptions {
  /** The script that answers every request. */
  readonly router: string;
  readonly env: Readonly<Record<string, string>>;
  /** Settings of php.ini. */
  readonly ini?: Readonly<Record<string, string>>;
  readonly workers?: number;
}

/** `php -S` on a free port. Its workers outlive their master, so the whole process group is ended. */
export async function startPhp({ router, env, ini = {}, workers = 4 }: PhpServerOptions): Promise<PhpServer> {
  const program = ensurePhp().php;
  const address = `127.0.0.1:${await freePort()}`;
  const settings = Object.entries(ini).flatMap(([name, value]) => ['-d', `${name}=${value}`]);
  const group = startGroup(program, [...settings, '-S', address, router], {
    env: { ...process.env, ...env, PHP_CLI_SERVER_WORKERS: String(workers) },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  let log = '';
  const { stderr } = group.process;
  await new Promise<void>((resolve, reject) => {
    stderr?.on('data', (chunk: Buffer) => {
      log += chunk.toString();
      if (/Development Server .* started/.test(log)) resolve();
    });
    group.process.once('exit', () => {
      reject(new Error(`PHP did not start:\n${log}`));
    });
  });
  return { url: `http://${address}`, log: () => log, close: () => group.end() };
}

import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { startGroup, type ProcessGroup } from '../../browsers/launch/process-group.ts';
import { freePort } from '../../free-port.ts';
import { until } from '../../until.ts';
import { fetchCore } from './core.ts';
import { ensurePhp } from '../../php/ensure-php.ts';
import { layOut, type BedOptions } from './lay-out.ts';
import { runPhp, startPhp } from './run-php.ts';

const WORKERS = 4;

/** A WordPress of the test's own: its database, its content, its web server. */
export interface Bed {
  /** Without a trailing slash. */
  readonly url: string;
  /** Everything it writes is in here. */
  readonly folder: string;
  /** Runs PHP statements in this WordPress and gives what they return, by way of JSON. */
  readonly php: (statements: string) => unknown;
  /** Runs WP-CLI, which may ask a server of this process. */
  readonly cli: (...args: readonly string[]) => Promise<CliResult>;
  /** Puts a plugin's files in their folder and activates it. */
  readonly addPlugin: (slug: string, files: ReadonlyMap<string, Uint8Array>) => void;
  /** What PHP has complained about so far. */
  readonly debugLog: () => string;
  readonly stop: () => Promise<void>;
}

export interface CliResult {
  readonly status: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Sets up and starts a WordPress; about two seconds once it is in the cache. */
export async function startBed(options: BedOptions = {}): Promise<Bed> {
  const { php } = ensurePhp();
  const core = fetchCore();
  const folder = mkdtempSync(join(tmpdir(), 'wordpress-bed-'));
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const files = layOut(folder, url, core, options);
  const env = { ...process.env, WP_BED: files.description, PHP_CLI_SERVER_WORKERS: String(WORKERS) };
  const run = (args: readonly string[]): CliResult => runPhp(php, args, env);
  mustSucceed(run([files.install]));
  const server = startGroup(
    php,
    [
      '-d',
      'memory_limit=256M',
      '-d',
      'upload_max_filesize=16M',
      '-d',
      'post_max_size=16M',
      '-S',
      `127.0.0.1:${port}`,
      '-t',
      core.wordpress,
      files.router,
    ],
    { env, cwd: folder, stdio: 'ignore' },
  );
  await untilAnswers(url, server, folder);
  const evaluate = (statements: string): unknown => {
    const { stdout } = mustSucceed(run([files.evaluate, statements]));
    return JSON.parse(stdout.slice(stdout.lastIndexOf('\u0000') + 1)) as unknown;
  };
  return {
    url,
    folder,
    php: evaluate,
    cli: (...args) =>
      startPhp(php, [core.cli, '--allow-root', `--path=${core.wordpress}`, `--url=${url}`, ...args], env),
    addPlugin: (slug, pluginFiles) => {
      for (const [path, bytes] of pluginFiles) write(join(files.plugins, slug, path), bytes);
      evaluate(
        `require_once ABSPATH . 'wp-admin/includes/plugin.php'; return activate_plugin( '${slug}/${slug}.php' );`,
      );
    },
    debugLog: () => (existsSync(files.debugLog) ? readFileSync(files.debugLog, 'utf8') : ''),
    stop: async () => {
      await server.end();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

async function untilAnswers(url: string, server: ProcessGroup, folder: string): Promise<void> {
  const answers = () => {
    if (server.process.exitCode !== null) throw new Error('PHP ended before WordPress answered.');
    return fetch(`${url}/wp-login.php`).then(
      (response) => response.text().then(() => response.ok),
      () => false,
    );
  };
  try {
    // The first page of a WordPress takes seconds on a machine that is busy.
    await until(answers, { limitMs: 60_000 });
  } catch (error) {
    await server.end();
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
}

function write(path: string, bytes: Uint8Array): void {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, bytes);
}

function mustSucceed(result: CliResult): CliResult {
  if (result.status === 0) return result;
  throw new Error(`PHP ended with ${result.status}:\n${result.stdout}\n${result.stderr}`);
}

import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';

/** Has PHP 7.4 to 8.5, and can serve WordPress with them. Fetched where it is asked for: it takes 580 MB. */
const PACKAGE = '@wp-playground/cli';
const VERSION = '3.1.54';

const FOLDER = fileURLToPath(new URL('../../../.cache/playground', import.meta.url));
const RUN = fileURLToPath(new URL('run.mjs', import.meta.url));

export const PHP_VERSIONS = ['7.4', '8.0', '8.1', '8.2', '8.3', '8.4', '8.5'] as const;

export type PhpVersion = (typeof PHP_VERSIONS)[number];

export interface Ran {
  readonly exitCode: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** The folder that holds the package's `node_modules`. @throws Error where it cannot be fetched */
export async function ensurePlayground(): Promise<string> {
  if (!existsSync(`${FOLDER}/node_modules/${PACKAGE}`)) {
    await mkdir(FOLDER, { recursive: true });
    await writeFile(`${FOLDER}/package.json`, '{"private":true}');
    const args = ['install', '--save-exact', '--ignore-scripts', '--no-audit', '--no-fund'];
    const { status } = spawnSync('npm', [...args, `${PACKAGE}@${VERSION}`], {
      cwd: FOLDER,
      stdio: 'inherit',
    });
    if (status !== 0) throw new Error(`${PACKAGE} could not be installed into .cache/playground.`);
  }
  return FOLDER;
}

/** Runs a script by this version of PHP; it sees this machine's files and ports. */
export async function runPhpVersion(version: PhpVersion, script: readonly string[]): Promise<Ran> {
  const modules = `${await ensurePlayground()}/node_modules`;
  const child = spawn(process.execPath, [RUN, modules, version, ...script], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
  return { exitCode: child.exitCode, stdout, stderr };
}

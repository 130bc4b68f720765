import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export const isDebian = existsSync('/etc/debian_version');
export const isRoot = process.getuid?.() === 0;

/** Test files run side by side, and apt refuses whoever comes while it is at work: one waits for the other here. */
const LOCK = join(tmpdir(), 'box-file-widget-apt.lock');

/** Installs Debian's packages, as root. @throws Error where that fails. */
export function installPackages(packages: readonly string[], env: NodeJS.ProcessEnv = {}): void {
  apt(['update', '-qq'], env);
  apt(['install', '-y', '-qq', '--no-install-recommends', ...packages], env);
}

function apt(args: readonly string[], env: NodeJS.ProcessEnv): void {
  // Somebody else's apt is waited for, too, as long as it takes with a slow mirror, which is asked again where it fails.
  const options = ['DPkg::Lock::Timeout=600', 'Acquire::Retries=5'].flatMap((option) => ['-o', option]);
  const command = [LOCK, 'apt-get', ...options, ...args];
  const { status, error } = spawnSync('flock', command, {
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', ...env },
  });
  if (error) throw error;
  if (status !== 0) throw new Error(`apt-get ${args[0] ?? ''} ended with ${String(status)}.`);
}

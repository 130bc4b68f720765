import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { firstExecutable } from '../../browsers/places.ts';

const PROGRAMS = ['php8.2', 'php'];
const MODULES = ['cli', 'sqlite3', 'curl', 'xml', 'mbstring', 'intl', 'zip'];
const PACKAGES = MODULES.map((name) => `php8.2-${name}`);

/** Path of PHP; on Debian as root it installs it where it is missing. @throws Error where it cannot. */
export function ensurePhp(): string {
  const php = firstExecutable(PROGRAMS);
  if (php !== undefined && hasModules(php)) return php;
  aptInstall(PACKAGES);
  const installed = firstExecutable(PROGRAMS);
  if (installed === undefined) throw new Error('PHP is still missing after its installation.');
  return installed;
}

/** Path of a program of Debian's packages, installed where it is missing. */
export function ensureProgram(program: string, debianPackage: string): string {
  const found = firstExecutable([program]);
  if (found !== undefined) return found;
  aptInstall([debianPackage]);
  const installed = firstExecutable([program]);
  if (installed === undefined) throw new Error(`${program} is still missing after its installation.`);
  return installed;
}

function hasModules(php: string): boolean {
  const { stdout } = spawnSync(php, ['-m'], { encoding: 'utf8' });
  const modules = stdout.toLowerCase().split('\n');
  return ['pdo_sqlite', 'curl', 'dom', 'mbstring', 'intl', 'zip'].every((name) => modules.includes(name));
}

function aptInstall(packages: readonly string[]): void {
  if (!existsSync('/etc/debian_version') || process.getuid?.() !== 0) {
    throw new Error(`Missing, please install: ${packages.join(' ')} (Debian: sudo apt-get install …).`);
  }
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  for (const args of [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ]) {
    spawnSync('apt-get', ['-o', 'DPkg::Lock::Timeout=300', ...args], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env,
    });
  }
}

import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** WordPress 7.1 with WP-CLI and the SQLite driver, as one npm package carries them. */
const PACKAGE = 'wp-studio@1.22.0';
const SHA512 = 'boMtahkhgWDKKyNTBA1uTK5ghnAmxXhDY6KeQCO9FmcI3/o+YOSq8JwYW5ZYnxHCxH14Jf/mD6CJTBvTWl2Ytw==';
const INSIDE = 'package/dist/cli/wp-files';

const CACHE = fileURLToPath(new URL('../../../.cache/wordpress/', import.meta.url));

export interface Core {
  /** WordPress' own files; nothing writes to them. */
  readonly wordpress: string;
  readonly sqlite: string;
  /** Path of WP-CLI's phar. */
  readonly cli: string;
}

/** Fetches WordPress where it is not in the cache yet. @throws Error where what came is not what is pinned. */
export function fetchCore(): Core {
  const folder = join(CACHE, PACKAGE);
  if (!existsSync(folder)) {
    mkdirSync(CACHE, { recursive: true });
    const made = mkdtempSync(join(CACHE, 'fetching-'));
    unpack(fetchPackage(made), made);
    keep(made, folder);
  }
  return {
    wordpress: join(folder, 'latest/wordpress'),
    sqlite: join(folder, 'sqlite-database-integration'),
    cli: join(folder, 'wp-cli/wp-cli.phar'),
  };
}

function fetchPackage(folder: string): string {
  const args = ['pack', PACKAGE, '--silent', '--pack-destination', folder];
  const name = execFileSync('npm', args, { encoding: 'utf8' }).trim().split('\n').at(-1) ?? '';
  const path = join(folder, name);
  const found = createHash('sha512').update(readFileSync(path)).digest('base64');
  if (found !== SHA512) throw new Error(`${PACKAGE} is not the package that is pinned.`);
  return path;
}

function unpack(archive: string, folder: string): void {
  const parts = ['latest/wordpress', 'wp-cli', 'sqlite-database-integration'];
  const members = parts.map((part) => `${INSIDE}/${part}`);
  execFileSync('tar', ['xzf', archive, '-C', folder, '--strip-components=4', ...members]);
  rmSync(archive);
}

/** Two test files may fetch at once: the first one's copy stays. */
function keep(made: string, folder: string): void {
  try {
    renameSync(made, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    rmSync(made, { recursive: true });
  }
}

import { isDebian, isRoot } from '../debian/apt.ts';
import { ensurePhp } from '../php/ensure-php.ts';
import { ensureRedis } from '../server/cache/redis-server.ts';

/**
 * What tests outside of a browser run, on Debian as root, before the first of them: an installation takes a minute, and
 * one that fails says so once. Elsewhere each test says what it misses.
 */
export function installPrograms(say: (line: string) => void): void {
  if (!isDebian || !isRoot) return;
  say('Looking for PHP and Redis; what is missing is installed (a minute the first time) …');
  for (const ensure of [ensurePhp, ensureRedis]) {
    try {
      ensure();
    } catch (error) {
      say(`Its tests will fail. ${error instanceof Error ? error.message : String(error)}`);
    }
  }
}

import { spawnSync } from 'node:child_process';
import { firstExecutable } from '../browsers/places.ts';
import { installPackages, isDebian, isRoot } from '../debian/apt.ts';

/** Debian 12's packages: PHP 8.2 with what WordPress and the tests need, and the tools that check PHP. */
const PACKAGES = [
  ...['cli', 'sqlite3', 'curl', 'xml', 'mbstring', 'intl', 'zip', 'apcu'].map((part) => `php8.2-${part}`),
  'phpunit',
  'php-codesniffer',
];

/** Paths of the programs. */
export interface PhpTools {
  readonly php: string;
  readonly phpunit: string;
  readonly phpcs: string;
}

/** Takes the machine's PHP; on Debian as root it installs what is missing. @throws Error saying what to install. */
export function ensurePhp(): PhpTools {
  const tools = find() ?? install();
  if (tools === undefined) throw new Error('PHP is still missing after its installation.');
  return tools;
}

function find(): PhpTools | undefined {
  const php = firstExecutable(['php8.2', 'php']);
  const phpunit = firstExecutable(['phpunit']);
  const phpcs = firstExecutable(['phpcs']);
  if (php === undefined || phpunit === undefined || phpcs === undefined) return undefined;
  return hasExtensions(php) ? { php, phpunit, phpcs } : undefined;
}

function hasExtensions(php: string): boolean {
  const modules = spawnSync(php, ['-m'], { encoding: 'utf8' }).stdout.toLowerCase().split('\n');
  return ['openssl', 'curl', 'pdo_sqlite', 'dom', 'mbstring', 'intl', 'zip', 'apcu'].every((name) =>
    modules.includes(name),
  );
}

function install(): PhpTools | undefined {
  if (!isDebian || !isRoot) {
    throw new Error(`PHP is missing: install it (Debian: sudo apt-get install ${PACKAGES.join(' ')}).`);
  }
  installPackages(PACKAGES);
  return find();
}

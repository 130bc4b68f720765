import { copyFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Core } from './core.ts';

export interface BedUser {
  readonly email: string;
  readonly role: string;
}

export interface BedOptions {
  /** By login, which is the password as well; `admin` is always there. */
  readonly users?: Readonly<Record<string, BedUser>>;
  readonly adminEmail?: string;
  /** For wp-config.php, in addition to the bed's own or in their place. */
  readonly constants?: Readonly<Record<string, string | number | boolean>>;
  /** Default `/%postname%/`; empty for plain ones. */
  readonly permalinks?: string;
  readonly theme?: string;
}

export interface BedFiles {
  /** The bed described as JSON, for its PHP files. */
  readonly description: string;
  readonly install: string;
  readonly evaluate: string;
  readonly router: string;
  readonly plugins: string;
  readonly debugLog: string;
}

const PHP = fileURLToPath(new URL('./php/', import.meta.url));
const KEYS = ['AUTH', 'SECURE_AUTH', 'LOGGED_IN', 'NONCE'].flatMap((name) => [`${name}_KEY`, `${name}_SALT`]);

/** Writes what stands between the shared core and a WordPress of its own. */
export function layOut(folder: string, url: string, core: Core, options: BedOptions): BedFiles {
  const content = join(folder, 'wp-content');
  for (const name of ['plugins', 'mu-plugins', 'database', 'uploads', 'languages']) {
    mkdirSync(join(content, name), { recursive: true });
  }
  symlinkSync(join(core.wordpress, 'wp-content/themes'), join(content, 'themes'));
  copyFileSync(join(PHP, 'quiet.php'), join(content, 'mu-plugins/quiet.php'));
  copyFileSync(join(PHP, 'wp-config.php'), join(core.wordpress, '../wp-config.php'));
  writeFileSync(join(content, 'db.php'), databaseDropIn(core));
  const description = join(folder, 'bed.json');
  const debugLog = join(folder, 'debug.log');
  writeFileSync(
    description,
    JSON.stringify({
      wordpress: core.wordpress,
      host: new URL(url).host,
      users: options.users ?? {},
      adminEmail: options.adminEmail ?? 'admin@intranet.example',
      permalinks: options.permalinks ?? '/%postname%/',
      theme: options.theme ?? 'twentytwentyfive',
      constants: { ...constants(url, content, debugLog), ...options.constants },
    }),
  );
  return {
    description,
    debugLog,
    install: join(PHP, 'install.php'),
    evaluate: join(PHP, 'evaluate.php'),
    router: join(PHP, 'router.php'),
    plugins: join(content, 'plugins'),
  };
}

/** The drop-in has two placeholders, one of them twice. */
function databaseDropIn({ sqlite }: Core): string {
  return readFileSync(join(sqlite, 'db.copy'), 'utf8')
    .replaceAll('{SQLITE_IMPLEMENTATION_FOLDER_PATH}', sqlite)
    .replaceAll('{SQLITE_PLUGIN}', 'sqlite-database-integration/load.php');
}

function constants(url: string, content: string, debugLog: string): Record<string, string | boolean> {
  return {
    DB_NAME: 'wordpress',
    DB_USER: 'unused',
    DB_PASSWORD: 'unused',
    DB_HOST: 'unused',
    DB_CHARSET: 'utf8mb4',
    DB_COLLATE: '',
    DB_DIR: join(content, 'database/'),
    DB_FILE: 'wordpress.sqlite',
    WP_HOME: url,
    WP_SITEURL: url,
    WP_CONTENT_DIR: content,
    WP_CONTENT_URL: `${url}/wp-content`,
    // Only what runs on this machine is asked.
    WP_HTTP_BLOCK_EXTERNAL: true,
    WP_ACCESSIBLE_HOSTS: '127.0.0.1,localhost',
    AUTOMATIC_UPDATER_DISABLED: true,
    DISABLE_WP_CRON: true,
    WP_DEBUG: true,
    WP_DEBUG_LOG: debugLog,
    WP_DEBUG_DISPLAY: false,
    FS_METHOD: 'direct',
    ...Object.fromEntries(KEYS.map((name) => [name, crypto.randomUUID() + crypto.randomUUID()])),
  };
}

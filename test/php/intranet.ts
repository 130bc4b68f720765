import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { signInByForm } from '../../src/contract-suite/index.ts';
import { LOGINS, type Backend } from '../../src/contract-suite/backend.ts';
import { generateEncryptedAppKey } from '../../src/local-box/node/app-key.ts';
import type { LocalBoxOptions } from '../../src/local-box/index.ts';
import { createRecordedBox, type RecordedBox } from '../server/recorded-box.ts';
import { serveBox } from './box-server.ts';
import { startPhp, type PhpServer } from './php-server.ts';

/** The example as an intranet of its own, with a local Box behind it. */
export interface PhpIntranet {
  readonly backend: Backend;
  readonly box: RecordedBox;
  readonly php: PhpServer;
  readonly close: () => Promise<void>;
}

export interface PhpIntranetOptions {
  readonly router?: string;
  readonly box?: LocalBoxOptions;
  readonly ini?: Readonly<Record<string, string>>;
  readonly env?: Readonly<Record<string, string>>;
}

const ROUTER = fileURLToPath(new URL('intranet.php', import.meta.url));

export async function startPhpIntranet(options: PhpIntranetOptions = {}): Promise<PhpIntranet> {
  const box = await createRecordedBox({ appKey: await generateEncryptedAppKey(), ...options.box });
  const server = await serveBox(box.fetch);
  const folder = await mkdtemp(join(tmpdir(), 'box-file-widget-php-'));
  const app = box.local.appConfig();
  const php = await startPhp({
    router: options.router ?? ROUTER,
    env: { BOX_CONFIG: JSON.stringify(app), BOX_API_URL: server.url, ...options.env },
    ini: { sys_temp_dir: folder, 'session.save_path': folder, ...options.ini },
  });
  const signIn = signInByForm(`${php.url}/sign-in`);
  const { clientSecret, appAuth } = app.boxAppSettings;
  const keyLines = appAuth.privateKey
    .split('\n')
    .filter((line) => line.length > 20 && !line.startsWith('---'));
  return {
    box,
    php,
    backend: {
      tokenUrl: `${php.url}/?box=token`,
      send: (request) => fetch(request),
      signIn: (person) => signIn(LOGINS[person] ?? person),
      askBox: (path, init) => fetch(`${server.url}${path}`, init),
      secrets: () => [clientSecret, appAuth.passphrase, ...keyLines, ...box.fullTokens],
    },
    close: async () => {
      await php.close();
      await server.close();
      await rm(folder, { recursive: true });
    },
  };
}

import { generateKeyPairSync } from 'node:crypto';

import type { AppKey } from '../../src/local-box/index.ts';
import { generateEncryptedAppKey } from '../../src/local-box/node/app-key.ts';

/** The key pairs of two apps: made once, since making them takes long. */
export const APP_KEY: AppKey = await generateEncryptedAppKey();
export const OTHER_KEY: AppKey = await generateEncryptedAppKey();

export const EC_KEY = generateKeyPairSync('ec', { namedCurve: 'P-256' })
  .privateKey.export({ type: 'pkcs8', format: 'pem' })
  .toString();

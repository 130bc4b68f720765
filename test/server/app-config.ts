import { generateKeyPairSync } from 'node:crypto';

const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });

export const PASSPHRASE = 'open-sesame';
export const CLIENT_SECRET = 'client-secret-of-the-test';

/** One key pair in every form that a configuration may carry. */
export const KEYS = {
  public: publicKey,
  plain: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  traditional: privateKey.export({ type: 'pkcs1', format: 'pem' }).toString(),
  aes: encrypted('aes-256-cbc'),
  tripleDes: encrypted('des-ede3-cbc'),
  traditionalEncrypted: privateKey
    .export({ type: 'pkcs1', format: 'pem', cipher: 'aes-256-cbc', passphrase: PASSPHRASE })
    .toString(),
};

function encrypted(cipher: string): string {
  return privateKey.export({ type: 'pkcs8', format: 'pem', cipher, passphrase: PASSPHRASE }).toString();
}

export interface ConfigChange {
  readonly privateKey?: unknown;
  readonly passphrase?: unknown;
  readonly settings?: Readonly<Record<string, unknown>>;
  readonly enterpriseID?: unknown;
}

/** The JSON that Box's developer console hands out, with what the test changes. */
export function consoleJson({ privateKey = KEYS.aes, passphrase = PASSPHRASE, ...rest }: ConfigChange = {}) {
  return {
    boxAppSettings: {
      clientID: 'client-id-of-the-test',
      clientSecret: CLIENT_SECRET,
      appAuth: { publicKeyID: 'key1', privateKey, passphrase },
      ...rest.settings,
    },
    enterpriseID: 'enterpriseID' in rest ? rest.enterpriseID : '1234567',
  };
}

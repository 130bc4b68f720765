import { ConfigError } from './config-error.ts';

/** `plain` is PKCS#8 that web crypto imports; `locked` needs Node to be decrypted or converted. */
export type PrivateKey = PlainKey | LockedKey;

export interface PlainKey {
  readonly kind: 'plain';
  readonly pem: string;
}

export interface LockedKey {
  readonly kind: 'locked';
  readonly pem: string;
  readonly passphrase?: string;
}

const FIELD = 'boxAppSettings.appAuth.privateKey';
const LABELS = ['PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'RSA PRIVATE KEY'];

/**
 * Sorts a PEM by what it takes to use it; tells nothing yet of what is inside.
 * @throws ConfigError where the text is no PEM private key, or an encrypted one has no passphrase.
 */
export function readPrivateKey(text: string, passphrase: unknown): PrivateKey {
  const pem = withLineEnds(text);
  const label = /^-----BEGIN ([A-Z ]+)-----$/m.exec(pem)?.[1];
  if (label === undefined || !LABELS.includes(label) || !pem.includes(`-----END ${label}-----`)) {
    throw new ConfigError(
      `"${FIELD}" is not a private key in PEM form: paste it whole, from "-----BEGIN" to "-----END …-----".`,
      'key_form',
    );
  }
  if (label === 'PRIVATE KEY') return { kind: 'plain', pem };
  if (typeof passphrase === 'string' && passphrase !== '') return { kind: 'locked', pem, passphrase };
  if (label === 'RSA PRIVATE KEY' && !pem.includes('ENCRYPTED')) return { kind: 'locked', pem };
  throw new ConfigError(
    '"boxAppSettings.appAuth.passphrase" is missing, but the private key is encrypted: copy the passphrase from the configuration that came with the key.',
    'passphrase_missing',
  );
}

/** Environment variables and hand-made JSON often carry line ends as the two characters `\n`. */
function withLineEnds(text: string): string {
  return text.replaceAll('\\r', '').replaceAll('\\n', '\n').replaceAll('\r', '').trim();
}

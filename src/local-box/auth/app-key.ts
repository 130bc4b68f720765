/** An RSA key pair as Box's developer console makes it. */
export interface AppKey {
  /** Goes into the `kid` header of assertions. */
  readonly publicKeyID: string;
  /** PEM, PKCS#8; encrypted where `passphrase` is not empty. */
  readonly privateKey: string;
  readonly passphrase: string;
  /** PEM, SPKI: the half that is registered with Box. */
  readonly publicKey: string;
}

/** A 2048 bit key pair whose private key is not encrypted: WebCrypto cannot write the form that Box hands out. */
export async function generateAppKey(): Promise<AppKey> {
  const algorithm = {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: 2048,
    publicExponent: new Uint8Array([1, 0, 1]),
    hash: 'SHA-256',
  };
  const pair = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  return {
    publicKeyID: 'localkey',
    privateKey: pem('PRIVATE KEY', await crypto.subtle.exportKey('pkcs8', pair.privateKey)),
    passphrase: '',
    publicKey: pem('PUBLIC KEY', await crypto.subtle.exportKey('spki', pair.publicKey)),
  };
}

function pem(label: string, der: ArrayBuffer): string {
  const base64 = btoa(String.fromCharCode(...new Uint8Array(der)));
  return `-----BEGIN ${label}-----\n${base64.replace(/.{64}/g, '$&\n')}\n-----END ${label}-----\n`;
}

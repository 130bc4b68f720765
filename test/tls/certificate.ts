import { generate } from 'selfsigned';
import type { TlsIdentity } from '../../src/local-box/node/serve.ts';

const HOST = '127.0.0.1';

/** A key and a certificate for this machine, which only who is told to trusts. Made anew: none is ever committed. */
export async function makeIdentity(): Promise<TlsIdentity> {
  const { private: key, cert } = await generate([{ name: 'commonName', value: HOST }], {
    keyType: 'ec',
    algorithm: 'sha256',
    extensions: [{ name: 'subjectAltName', altNames: [{ type: 7, ip: HOST }] }],
  });
  return { key, cert };
}

import { connect } from 'node:tls';

import type { Certificate } from '../options.ts';

const TIMEOUT_MS = 5000;

/** Looks at the certificate that is shown for an https URL; nothing is sent over the connection, so none need be trusted. */
export function inspectCertificate(url: string): Promise<Certificate | undefined> {
  const { hostname, port, protocol } = new URL(url);
  if (protocol !== 'https:') return Promise.resolve(undefined);
  return new Promise((resolve) => {
    const socket = connect({
      host: hostname,
      port: Number(port || 443),
      rejectUnauthorized: false,
      ...(/^[\d.]+$|:/.test(hostname) ? {} : { servername: hostname }),
    });
    const end = (certificate?: Certificate) => {
      socket.destroy();
      resolve(certificate);
    };
    socket.setTimeout(TIMEOUT_MS, end);
    socket.once('error', () => {
      end();
    });
    socket.once('secureConnect', () => {
      const { issuer, subject } = socket.getPeerCertificate();
      end({ issuer: nameOf(issuer), subject: nameOf(subject) });
    });
  });
}

/** A name may have several parts of a kind, which Node gives as a list. */
function nameOf(name: Readonly<Partial<Record<string, string | string[]>>> | undefined): string {
  const part = name?.['CN'] ?? name?.['O'] ?? 'nobody';
  return [part].flat().join(', ');
}

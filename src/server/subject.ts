import { base64url } from 'jose';

const encoder = new TextEncoder();

/** An opaque value, stable for one Box user of one app on every server, that gives away neither id nor address. */
export async function subjectOf(boxUserId: string, clientSecret: string): Promise<string> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  const key = await crypto.subtle.importKey('raw', encoder.encode(clientSecret), algorithm, false, ['sign']);
  const mac = await crypto.subtle.sign('HMAC', key, encoder.encode(`box-file-widget subject ${boxUserId}`));
  return base64url.encode(new Uint8Array(mac));
}

/** SHA-1 as 40 lower-case hexadecimal digits: Box's `sha1` field and what clients send as `Content-MD5`. */
export async function sha1Hex(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-1', bytes);
  return [...new Uint8Array(digest)].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

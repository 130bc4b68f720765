/** The origin of a page's address, as browsers send it and Box's CORS Domains want it. @throws TypeError where it is no http(s) URL. */
export function originOf(url: string): string {
  const { origin, protocol } = new URL(url);
  if (protocol !== 'https:' && protocol !== 'http:') throw new TypeError('A page has an http(s) address.');
  return origin;
}

/** Whether browsers take it for a secure context; this machine itself counts as one. */
export function isSecure(origin: string): boolean {
  const { protocol, hostname } = new URL(origin);
  return protocol === 'https:' || /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
}

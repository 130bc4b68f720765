import type { Backend, SignIn } from './backend.ts';

export interface HttpBackendOptions {
  readonly tokenUrl: string;
  /** Of the local Box, if that is what it works with. */
  readonly boxUrl: string | undefined;
  readonly signIn: SignIn;
  readonly secrets?: Backend['secrets'];
}

/** Any backend that listens somewhere. */
export function createHttpBackend({ tokenUrl, boxUrl, signIn, secrets }: HttpBackendOptions): Backend {
  return {
    tokenUrl,
    send: (request) => fetch(request),
    signIn,
    askBox: boxUrl === undefined ? undefined : (path, init) => fetch(`${boxUrl}${path}`, init),
    secrets: secrets ?? (() => []),
  };
}

/** Signs in with a form whose field `user` names the person, as the demo intranet does; one sign-in a person. */
export function signInByForm(url: string): SignIn {
  const cookies = new Map<string, string>();
  return async (person) => {
    const kept = cookies.get(person);
    if (kept !== undefined) return { Cookie: kept };
    const body = new URLSearchParams({ user: person });
    const headers = { Origin: new URL(url).origin, 'Sec-Fetch-Site': 'same-origin' };
    const response = await fetch(url, { method: 'POST', body, headers, redirect: 'manual' });
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    if (cookie === '') throw new Error(`The sign-in of ${person} gave no cookie (HTTP ${response.status}).`);
    cookies.set(person, cookie);
    return { Cookie: cookie };
  };
}

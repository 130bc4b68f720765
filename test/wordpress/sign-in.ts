/** Cookies and a nonce: what carries a WordPress user's session. */
export interface WordPressSession {
  readonly Cookie: string;
  readonly 'X-WP-Nonce': string;
}

/** Signs in as the sign-in page does; logins are their own passwords. */
export async function signIn(url: string, login: string): Promise<WordPressSession> {
  const answer = await fetch(`${url}/wp-login.php`, {
    method: 'POST',
    headers: { Cookie: 'wordpress_test_cookie=WP%20Cookie%20check' },
    body: new URLSearchParams({ log: login, pwd: login, testcookie: '1' }),
    redirect: 'manual',
  });
  const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0] ?? '');
  const Cookie = cookies.filter((cookie) => !cookie.endsWith('=%20')).join('; ');
  if (!Cookie.includes('wordpress_logged_in_')) throw new Error(`${login} could not sign in.`);
  return { Cookie, 'X-WP-Nonce': await nonceFor(url, Cookie) };
}

/** A fresh nonce, as a page gets it. */
export async function nonceFor(url: string, cookie: string): Promise<string> {
  const answer = await fetch(`${url}/wp-admin/admin-ajax.php?action=rest-nonce`, {
    headers: { Cookie: cookie },
  });
  return (await answer.text()).trim();
}

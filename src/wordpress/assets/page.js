/**
 * Lets the elements of a WordPress page get their tokens: with a nonce that is fetched when it is needed, since one in
 * the page itself may come out of a cache, or be older than the sign-in.
 *
 * @package BoxFileWidget
 */

/* global document, fetch, navigator, Response */

/** The last nonce that WordPress has given; shared by all elements of the page. */
let nonce;

const WAYS = { credentials: 'same-origin', redirect: 'manual', cache: 'no-store' };

/** Waits for an answer; what a browser throws for a lost network is told as such. */
async function ask(url, options) {
  try {
    return await fetch(url, { ...WAYS, ...options });
  } catch (error) {
    if (!navigator.onLine) throw Object.assign(new Error('offline'), { code: 'offline' });
    throw error;
  }
}

/** What the token endpoint would say where WordPress knows nobody. */
function sessionEnded(element) {
  const problem = { code: 'session_ended', login_url: element.dataset.loginUrl };
  return new Response(JSON.stringify(problem), { status: 401 });
}

/** @returns an answer that is no nonce, where there is none; undefined where `nonce` is fresh. */
async function renewNonce(element, signal) {
  const response = await ask(element.dataset.nonceUrl, { signal });
  // Logged out, admin-ajax.php answers 400 with the body 0.
  if (response.status === 400 || response.type === 'opaqueredirect') return sessionEnded(element);
  if (!response.ok) return response;
  const text = (await response.text()).trim();
  if (!/^[0-9a-f]{8,40}$/.test(text)) return sessionEnded(element);
  nonce = text;
  return undefined;
}

async function post(element, { reason, folderId, features, signal }) {
  const response = await ask(element.dataset.tokenUrl, {
    method: 'POST',
    headers: {
      Accept: 'application/json',
      'Content-Type': 'application/json',
      'X-Box-File-Widget': '1',
      'X-WP-Nonce': nonce,
    },
    body: JSON.stringify({ folder_id: folderId, features, reason }),
    signal,
  });
  nonce = response.headers.get('X-WP-Nonce') ?? nonce;
  return response;
}

/** Whether it was the nonce that was refused: too old, or of somebody who was signed in before. */
async function isNonceRefused(response) {
  if (response.status !== 403 && response.status !== 401) return false;
  const problem = await response
    .clone()
    .json()
    .catch(() => ({}));
  return problem.code === 'session_ended' || problem.code === 'rest_cookie_invalid_nonce';
}

async function getToken(element, query) {
  const wasFresh = nonce === undefined;
  const failure = wasFresh ? await renewNonce(element, query.signal) : undefined;
  if (failure) return failure;
  const response = await post(element, query);
  if (!(await isNonceRefused(response))) return response;
  nonce = undefined;
  return wasFresh ? response : getToken(element, query);
}

/** The folder of the reader's role, where the page names none. */
async function setRoleFolder(element) {
  const { startUrl } = element.dataset;
  if (!startUrl) return;
  const response = await ask(startUrl, {}).catch(() => undefined);
  const start = response?.ok ? await response.json().catch(() => ({})) : {};
  if (start.folder_id) element.setAttribute('folder-id', start.folder_id);
}

/** Lets one element get tokens, and loads the widget. */
export async function connect(element) {
  await setRoleFolder(element);
  element.token = (query) => getToken(element, query);
  await import(element.dataset.widget);
}

for (const element of document.querySelectorAll('box-file-widget[data-token-url]')) {
  connect(element).catch((error) => console.error(error));
}

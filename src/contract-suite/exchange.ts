import type { Backend } from './backend.ts';
import { DEFAULT_BODY, type Step } from './case.ts';

/** An answer read to its end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** Empty where the body is no JSON object. */
  readonly json: Readonly<Record<string, unknown>>;
}

/** Sets the local Box up as the step says, sends its request and reads the answer. */
export async function exchange(backend: Backend, step: Step): Promise<Answer> {
  for (const { path, body } of step.control ?? []) await control(backend, path, body);
  return readAnswer(await backend.send(await requestOf(backend, step)));
}

export async function control(backend: Backend, path: string, body: unknown = {}): Promise<void> {
  if (backend.askBox === undefined) throw new Error('There is no local Box behind this backend.');
  const response = await backend.askBox(`/_control/${path}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`The local Box answered ${response.status} to _control/${path}.`);
}

async function requestOf(backend: Backend, step: Step): Promise<Request> {
  const { method = 'POST', query } = step;
  const hasBody = method !== 'GET' && method !== 'HEAD';
  return new Request(withQuery(backend.tokenUrl, query), {
    method,
    headers: await headersOf(backend, step),
    redirect: 'manual',
    ...(hasBody ? { body: bodyOf(step) } : {}),
  });
}

/** Backends without rewritten addresses have a query of their own. */
function withQuery(tokenUrl: string, query: string | undefined): URL {
  const url = new URL(tokenUrl);
  if (query !== undefined) url.search = url.search === '' ? query : `${url.search}&${query}`;
  return url;
}

async function headersOf(backend: Backend, { as, headers = {} }: Step): Promise<Headers> {
  const sent = new Headers({
    Accept: 'application/json',
    'Content-Type': 'application/json',
    'X-Box-File-Widget': '1',
    'Sec-Fetch-Site': 'same-origin',
    ...(as === undefined ? {} : await backend.signIn(as)),
  });
  for (const [name, value] of Object.entries(headers)) {
    if (value === null) sent.delete(name);
    else sent.set(name, value);
  }
  return sent;
}

/** As bytes, since a text would bring a Content-Type of its own. */
function bodyOf({ body, raw, padding = 0 }: Step): Uint8Array<ArrayBuffer> {
  const text = raw ?? JSON.stringify({ ...DEFAULT_BODY, ...body });
  return new TextEncoder().encode(text + ' '.repeat(padding));
}

async function readAnswer(response: Response): Promise<Answer> {
  const text = await response.text();
  return { status: response.status, headers: response.headers, text, json: parse(text) };
}

function parse(text: string): Readonly<Record<string, unknown>> {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === 'object' && json !== null ? { ...json } : {};
  } catch {
    return {};
  }
}

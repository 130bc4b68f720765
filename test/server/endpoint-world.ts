import type { LocalBoxOptions } from '../../src/local-box/index.ts';
import {
  createTokenEndpoint,
  parseConfig,
  type LogEntry,
  type TokenEndpointOptions,
} from '../../src/server/index.ts';
import { createRecordedBox } from './recorded-box.ts';

export const TOKEN_URL = 'https://intranet.example/box/token';

export interface Ask {
  readonly features?: readonly string[];
  readonly folder_id?: string;
  readonly reason?: string;
}

/** An endpoint before a local Box, both by one clock that the test sets. */
export async function createWorld(
  options: Partial<TokenEndpointOptions> = {},
  boxOptions: LocalBoxOptions = {},
) {
  const time = { now: Date.UTC(2030, 0, 1) };
  const box = await createRecordedBox({ now: () => time.now, ...boxOptions });
  const log: LogEntry[] = [];
  const waits: number[] = [];
  const endpoint = createTokenEndpoint({
    config: parseConfig(box.local.appConfig()),
    fetch: box.fetch,
    identify: (request) => {
      const email = request.headers.get('X-Email');
      return email === null ? undefined : { email, isAdmin: request.headers.has('X-Admin') };
    },
    now: () => time.now,
    log: (entry) => log.push(entry),
    wait: (ms) => Promise.resolve(void waits.push(ms)),
    ...options,
  });

  /** As the widget asks; the person by the part of the address before the @. */
  async function ask(person: string, body: Ask = {}, headers: Record<string, string> = {}) {
    const response = await endpoint(
      widgetRequest(body, { 'X-Email': `${person}@intranet.example`, ...headers }),
    );
    return { response, json: (await response.json()) as Record<string, unknown> };
  }

  return { time, box, log, waits, endpoint, ask };
}

export function widgetRequest(body: Ask = {}, headers: Record<string, string> = {}): Request {
  return new Request(TOKEN_URL, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Box-File-Widget': '1', ...headers },
    body: JSON.stringify({ folder_id: '0', features: ['browse'], reason: 'initial', ...body }),
  });
}

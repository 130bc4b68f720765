import { DEFAULT_BODY } from '../../src/contract-suite/case.ts';
import type { Site } from './stage.ts';

export interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly json: Readonly<Record<string, unknown>>;
}

/** Asks the token route as the widget does. */
export async function ask(
  url: string,
  headers: Readonly<Record<string, string>>,
  body: Readonly<Record<string, unknown>> = {},
): Promise<Asked> {
  const response = await fetch(url, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'X-Box-File-Widget': '1', ...headers },
    body: JSON.stringify({ ...DEFAULT_BODY, ...body }),
  });
  const json = (await response.json()) as Record<string, unknown>;
  return { status: response.status, headers: response.headers, json };
}

export const tokenUrl = ({ bed }: Site): string => `${bed.url}/wp-json/box-file-widget/v1/token`;

/** How often Box was asked for something since the last reset. */
export function boxCalls({ box }: Site, path: string): number {
  return box.box.control.requests().filter((request) => request.path === path).length;
}

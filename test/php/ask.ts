import { DEFAULT_BODY } from '../../src/contract-suite/case.ts';
import type { PhpIntranet } from './intranet.ts';

/** As the widget asks, for a person of the cases. */
export async function ask(
  { backend }: PhpIntranet,
  person: string,
  body: Readonly<Record<string, unknown>> = {},
): Promise<Response> {
  return fetch(backend.tokenUrl, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Box-File-Widget': '1',
      'Sec-Fetch-Site': 'same-origin',
      ...(await backend.signIn(person)),
    },
    body: JSON.stringify({ ...DEFAULT_BODY, ...body }),
  });
}

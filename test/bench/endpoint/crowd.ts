import type { LocalBoxOptions } from '../../../src/local-box/index.ts';
import { PEOPLE } from '../../../src/local-box/seed/people.ts';
import { plant } from '../../../src/local-box/seed/plant.ts';
import type { Seed } from '../../../src/local-box/seed/seed.ts';
import { createTokenEndpoint, parseConfig, type TokenEndpointOptions } from '../../../src/server/index.ts';
import { createRecordedBox } from '../../server/recorded-box.ts';

export const addressOf = (number: number): string => `person-${number}@intranet.example`;

/** That many people with a Box account and nothing in it. */
const crowd =
  (people: number): Seed =>
  (store) => {
    plant(store, PEOPLE.service, [], new Map());
    for (let number = 0; number < people; number += 1) {
      const id = String(30_000_000_000 + number);
      plant(store, { ...PEOPLE.grace, id, login: addressOf(number) }, [], new Map());
    }
  };

type Fetch = (request: Request) => Promise<Response>;

/** An endpoint before a local Box in this process, by way of `around`; `X-Email` says who is signed in. */
export async function createCrowdWorld(
  people: number,
  options: Partial<TokenEndpointOptions> = {},
  around: (box: Fetch) => Fetch = (box) => box,
) {
  const boxOptions: LocalBoxOptions = { seed: crowd(people) };
  const box = await createRecordedBox(boxOptions);
  const endpoint = createTokenEndpoint({
    config: parseConfig(box.local.appConfig()),
    fetch: around(box.fetch),
    identify: (request) => {
      const email = request.headers.get('X-Email');
      return email === null ? undefined : { email };
    },
    log: ({ event }) => {
      throw new Error(`The endpoint reports "${event}".`);
    },
    ...options,
  });
  return { box, endpoint };
}

export function pageLoad(
  number: number,
  features: readonly string[] = ['browse'],
  url = 'https://intranet.example/box/token',
): Request {
  return new Request(url, {
    method: 'POST',
    headers: {
      'Content-Type': 'application/json',
      'X-Box-File-Widget': '1',
      'Sec-Fetch-Site': 'same-origin',
      'X-Email': addressOf(number),
    },
    body: JSON.stringify({ folder_id: '0', features, reason: 'initial' }),
  });
}

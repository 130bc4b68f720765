import { createLocalBox, type LocalBox, type LocalBoxOptions } from '../../src/local-box/index.ts';
import { PEOPLE } from '../../src/local-box/seed/people.ts';
import { plant } from '../../src/local-box/seed/plant.ts';
import type { Seed } from '../../src/local-box/seed/seed.ts';
import { folder } from '../../src/local-box/seed/tree.ts';
import { createFolder } from '../../src/local-box/store/create.ts';
import { runDoctor, type DoctorOptions, type DoctorReport, type Fetch } from '../../src/doctor/index.ts';
import { unlockConfig } from '../../src/server/node/index.ts';
import { ADA, clientOf, GRACE, idAt, ORIGIN } from '../local-box/test-box.ts';
import { APP_KEY } from './keys.ts';

export const PAGE = 'https://intranet.example';

/** One folder each, so that there is one of somebody else's; and one where Ada may not upload. */
export const seed: Seed = (store) => {
  for (const person of Object.values(PEOPLE)) plant(store, person, [folder('Ours', [])], new Map());
  const parent = store.items.root(PEOPLE.ada.id);
  createFolder(store, { name: 'Read only', parent, at: parent.createdAt, denied: ['can_upload'] });
};

export interface World {
  readonly box: LocalBox;
  /** Answers in this process, as over a wire. */
  readonly fetch: Fetch;
  readonly folders: { readonly adas: string; readonly graces: string; readonly readOnly: string };
}

/** A Box whose app is as it should be, but for what is given. */
export async function openWorld(options: LocalBoxOptions = {}): Promise<World> {
  const box = await createLocalBox({ seed, appKey: APP_KEY, corsOrigins: [PAGE], ...options });
  const own = await createLocalBox({ seed, appKey: APP_KEY });
  const folderOf = (login: string, name = 'Ours') => idAt(clientOf(own, login), name);
  return {
    box,
    fetch: async (request) => {
      const response = await box.fetch(request);
      if (response.type === 'error') throw new TypeError('fetch failed');
      return response;
    },
    folders: {
      adas: await folderOf(ADA),
      graces: await folderOf(GRACE),
      readOnly: await folderOf(ADA, 'Read only'),
    },
  };
}

/** The doctor in that world, asked for all that it can do. */
export function examine({ box, fetch }: World, options: Partial<DoctorOptions> = {}): Promise<DoctorReport> {
  return runDoctor({
    readConfig: () => Promise.resolve(JSON.stringify(box.appConfig())),
    unlock: unlockConfig,
    email: ADA,
    page: { url: PAGE },
    write: true,
    apiUrl: ORIGIN,
    uploadUrl: ORIGIN,
    fetch,
    wait: () => Promise.resolve(),
    ...options,
  });
}

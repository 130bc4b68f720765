import { adasFiles } from './ada.ts';
import { text } from './content/text.ts';
import { gracesFiles } from './grace.ts';
import { PEOPLE } from './people.ts';
import { hashAll, plant } from './plant.ts';
import type { Seed } from './seed.ts';
import { CONTRACT } from './templates.ts';
import { file } from './tree.ts';
import type { Entry } from './tree.ts';

type Person = keyof typeof PEOPLE;

let made: Promise<Seed> | undefined;

/** The people of the demo intranet with their files. Content is made and hashed once; laying it out again is quick. */
export const demoSeed = (): Promise<Seed> => (made ??= makeSeed());

async function makeSeed(): Promise<Seed> {
  const trees: Readonly<Partial<Record<Person, readonly Entry[]>>> = {
    mallory: [file('Plans.txt', text('Wait for somebody who takes the first hit.'))],
    ada: adasFiles(),
    grace: gracesFiles(),
    firstTwin: [file('Castor.txt', text('The first one.'))],
    secondTwin: [file('Pollux.txt', text('The second one.'))],
  };
  const hashes = await hashAll(Object.values(trees).flat());
  return (store) => {
    store.metadata.addTemplate(CONTRACT);
    for (const [name, person] of Object.entries(PEOPLE))
      plant(store, person, trees[name as Person] ?? [], hashes);
  };
}

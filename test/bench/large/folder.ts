import { text } from '../../../src/local-box/seed/content/text.ts';
import { PEOPLE } from '../../../src/local-box/seed/people.ts';
import { hashAll, plant } from '../../../src/local-box/seed/plant.ts';
import type { Seed } from '../../../src/local-box/seed/seed.ts';
import { file, folder } from '../../../src/local-box/seed/tree.ts';
import { FIRST, FOLDER } from '../load/world.ts';

/** The demo's people, Ada with that many items in her root and the others with none. */
export async function largeSeed(items: number): Promise<Seed> {
  const content = text('Closed.');
  const files = Array.from({ length: items - 2 }, (_, index) =>
    file(`Ticket ${String(index + 1).padStart(5, '0')}, as it was sent in.txt`, content),
  );
  const entries = [folder(FIRST, []), folder(FOLDER, []), ...files];
  const hashes = await hashAll(entries);
  return (store) => {
    for (const person of Object.values(PEOPLE))
      plant(store, person, person.id === PEOPLE.ada.id ? entries : [], hashes);
  };
}

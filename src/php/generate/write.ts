/** Writes `data/` anew: `npx tsx src/php/generate/write.ts`. */
import { writeFile } from 'node:fs/promises';

import { phpTables } from './tables.ts';

for (const [name, text] of Object.entries(await phpTables()))
  await writeFile(new URL(`../data/${name}`, import.meta.url), text);

import { writeFile } from 'node:fs/promises';
import { elementReference } from './element.ts';

await writeFile('docs/element.md', await elementReference());

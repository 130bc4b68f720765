import { readdirSync } from 'node:fs';

/** Files below `folder` whose path matches, sorted, with forward slashes. Node 20 has no glob of its own. */
export function globSync(folder, pattern) {
  return readdirSync(folder, { recursive: true })
    .map((path) => `${folder}/${String(path).replaceAll('\\', '/')}`)
    .filter((path) => pattern.test(path))
    .sort();
}

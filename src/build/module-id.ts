/** A module's path without Vite's query, with forward slashes on every system. */
export function pathOf(id: string): string {
  return (id.split('?')[0] ?? id).replaceAll('\\', '/');
}

/** The npm package a module belongs to, or undefined for the project's own. */
export function packageOf(id: string): string | undefined {
  return /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)\//.exec(pathOf(id))?.[1];
}

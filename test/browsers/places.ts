import { accessSync, constants, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** The first of these that may be run: a bare name is looked up in PATH, a path taken as it is. */
export function firstExecutable(candidates: readonly string[]): string | undefined {
  return candidates
    .flatMap((candidate) => (candidate.includes('/') ? [candidate] : inPath(candidate)))
    .find(isExecutable);
}

/** WebKitGTK keeps its browser in a folder named after the machine's architecture (Debian) or in libexec (Fedora). */
export function miniBrowserPlaces(): string[] {
  const folders = ['/usr/lib', '/usr/lib64', '/usr/libexec', ...subfolders('/usr/lib')];
  return ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'].flatMap((version) =>
    folders.map((folder) => join(folder, version, 'MiniBrowser')),
  );
}

function inPath(name: string): string[] {
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .filter((folder) => folder !== '')
    .map((folder) => join(folder, name));
}

function subfolders(folder: string): string[] {
  try {
    return readdirSync(folder)
      .filter((name) => name.includes('-linux-'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

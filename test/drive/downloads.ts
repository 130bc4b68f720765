import { readdir, readFile, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A file as the browser saved it. */
export interface Download {
  readonly name: string;
  readonly bytes: Buffer;
}

const UNFINISHED = /\.(part|crdownload|wkdownload|tmp)$|^\.com\.google\.Chrome|^\.org\.chromium/;
/** An empty file may be one that the browser has only just begun. */
const EMPTY_FOR_MS = 1000;

/** Looks for a finished file in the folder of a browser's downloads, and takes it out of there. */
export class DownloadFolder {
  private readonly folder: string;
  private readonly sizes = new Map<string, number>();

  constructor(folder: string) {
    this.folder = folder;
  }

  /** The next file that is whole: it has no unfinished neighbour, and its size is that of the last look. */
  async take(): Promise<Download | undefined> {
    const names = await readdir(this.folder);
    if (names.some((name) => UNFINISHED.test(name))) return undefined;
    for (const name of names) if (await this.isWhole(name)) return this.remove(name);
    return undefined;
  }

  private async isWhole(name: string): Promise<boolean> {
    const { size, mtimeMs } = await stat(join(this.folder, name));
    const before = this.sizes.get(name);
    this.sizes.set(name, size);
    return size === before && (size > 0 || Date.now() - mtimeMs > EMPTY_FOR_MS);
  }

  private async remove(name: string): Promise<Download> {
    const path = join(this.folder, name);
    const bytes = await readFile(path);
    await rm(path);
    this.sizes.delete(name);
    return { name, bytes };
  }
}

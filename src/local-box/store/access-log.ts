export interface AccessCounts {
  readonly previews: number;
  readonly downloads: number;
}

const NONE: AccessCounts = { previews: 0, downloads: 0 };

/** How often the bytes of each file have been asked for. */
export class AccessLog {
  readonly #counts = new Map<string, AccessCounts>();

  of(fileId: string): AccessCounts {
    return this.#counts.get(fileId) ?? NONE;
  }

  add(fileId: string, { previews = 0, downloads = 0 }: Partial<AccessCounts>): void {
    const before = this.of(fileId);
    this.#counts.set(fileId, {
      previews: before.previews + previews,
      downloads: before.downloads + downloads,
    });
  }
}

export interface UploadPart {
  readonly id: string;
  readonly offset: number;
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** 40 hexadecimal digits. */
  readonly sha1: string;
}

/** A file that is being sent in parts. */
export interface UploadSession {
  readonly id: string;
  readonly userId: string;
  /** The folder a new file goes to, or the file that gets a new version. */
  readonly target: { readonly type: 'folder' | 'file'; readonly id: string };
  readonly name: string | undefined;
  /** Bytes. */
  readonly size: number;
  /** By offset. */
  readonly parts: Map<number, UploadPart>;
  /** Milliseconds since the epoch. */
  readonly expiresAt: number;
}

/** Bytes of every part but the last, as Box gives for files of this size. */
export const PART_SIZE = 8 * 1024 ** 2;

export class UploadSessions {
  readonly #sessions = new Map<string, UploadSession>();

  open(session: Omit<UploadSession, 'id' | 'parts'>): UploadSession {
    const id = crypto.randomUUID().replaceAll('-', '').toUpperCase();
    const opened: UploadSession = { id, parts: new Map(), ...session };
    this.#sessions.set(id, opened);
    return opened;
  }

  find(id: string): UploadSession | undefined {
    return this.#sessions.get(id);
  }

  close(session: UploadSession): void {
    this.#sessions.delete(session.id);
  }
}

/** In the order of their offsets. */
export const partsOf = ({ parts }: UploadSession): UploadPart[] =>
  [...parts.values()].sort((one, other) => one.offset - other.offset);

import { fieldsOf, responseOf, textOf } from '../axios.ts';
import type { BoxResponse } from '../axios.ts';
import { answerWith } from './ask.ts';
import type { Ask, Json } from './ask.ts';

/** A file that was sent. */
export interface SentFile {
  readonly parentId: string;
  readonly name: string;
  /** Hexadecimal; missing on pages without WebCrypto, where upstream cannot compute it. */
  readonly sha1?: string;
  /** Bytes; compared where there is no SHA-1. */
  readonly size?: number;
}

/** Looks whether a file has arrived, by asking whether its name is free: any token that uploads may ask that. */
export async function findFile(ask: Ask, sent: SentFile): Promise<BoxResponse | undefined> {
  const conflict = await conflictOf(ask, sent);
  const id = textOf(conflict['id']);
  if (id === undefined || conflict['type'] !== 'file') return undefined;
  const file = await ask({ method: 'get', path: `/files/${id}` }).catch((error: unknown) => {
    // The token uploads, and reads nothing.
    if (responseOf(error)?.status !== 403) throw error;
    return conflict;
  });
  return isSame(file, sent) ? uploaded(file, 201) : undefined;
}

/** Looks whether a version has arrived. Without a SHA-1 there is nothing to tell it from the one before. */
export async function findVersion(
  ask: Ask,
  fileId: string,
  sha1: string | undefined,
): Promise<BoxResponse | undefined> {
  if (sha1 === undefined) return undefined;
  const file = await ask({ method: 'get', path: `/files/${fileId}` });
  return isSame(file, { sha1 }) ? uploaded(file, 200) : undefined;
}

async function conflictOf(ask: Ask, { parentId, name }: SentFile): Promise<Json> {
  try {
    await ask({ method: 'options', path: '/files/content', data: { name, parent: { id: parentId } } });
    return {};
  } catch (error) {
    return fieldsOf(fieldsOf(answerWith(409, error)['context_info'])['conflicts']);
  }
}

function isSame(file: Json, { sha1, size }: Partial<SentFile>): boolean {
  if (sha1 !== undefined) return textOf(file['sha1'])?.toLowerCase() === sha1.toLowerCase();
  return size !== undefined && file['size'] === size;
}

const uploaded = (file: Json, status: number): BoxResponse => ({
  status,
  data: { total_count: 1, entries: [file] },
  headers: {},
});

import type { ApiContext } from '../caller.ts';
import { BoxError } from '../errors.ts';
import { contentOf } from '../store/create.ts';
import type { Content } from '../store/create.ts';
import { PART_SIZE, partsOf } from '../store/upload-sessions.ts';
import type { UploadPart, UploadSession } from '../store/upload-sessions.ts';

/**
 * Takes one part of a file. The same part may be sent twice.
 *
 * @throws BoxError 412 `digest_mismatch`, 416 `range_not_satisfiable`
 */
export async function readPart(context: ApiContext, session: UploadSession): Promise<UploadPart> {
  const { bytes, sha1 } = await contentOf(new Uint8Array(await context.req.arrayBuffer()));
  const offset = requireRange(context.req.header('Content-Range'), session, bytes.length);
  requireDigest(context.req.header('Digest'), sha1);
  const id = session.parts.get(offset)?.id ?? crypto.randomUUID().slice(0, 8).toUpperCase();
  const part: UploadPart = { id, offset, bytes, sha1 };
  session.parts.set(offset, part);
  return part;
}

/**
 * The whole file out of its parts.
 *
 * @throws BoxError 400 `parts_mismatch` where the list is not that of the parts sent or does not cover the file, 412
 * `digest_mismatch`
 */
export async function joinParts(
  { req }: ApiContext,
  session: UploadSession,
  listed: unknown,
): Promise<Content> {
  const parts = partsOf(session);
  const ids = Array.isArray(listed) ? listed.map(partIdOf) : [];
  const isWhole = parts.reduce((sum, { bytes }) => sum + bytes.length, 0) === session.size;
  if (!isWhole || ids.length !== parts.length || !parts.every(({ id }) => ids.includes(id))) {
    throw new BoxError(400, 'parts_mismatch', {
      message: 'The list of parts does not match what was uploaded',
    });
  }
  const bytes = new Uint8Array(session.size);
  for (const part of parts) bytes.set(part.bytes, part.offset);
  const content = await contentOf(bytes);
  requireDigest(req.header('Digest'), content.sha1);
  return content;
}

/** `bytes 0-8388607/25000000`: a whole part, at its place. */
function requireRange(header: string | undefined, { size }: UploadSession, length: number): number {
  const [from, to, total] = (/^bytes (\d+)-(\d+)\/(\d+)$/.exec(header ?? '') ?? []).slice(1).map(Number);
  const isPart =
    from !== undefined &&
    from % PART_SIZE === 0 &&
    length === Math.min(PART_SIZE, size - from) &&
    to === from + length - 1 &&
    total === size;
  if (!isPart)
    throw new BoxError(416, 'range_not_satisfiable', {
      message: 'The content range is not one of the session’s parts',
    });
  return from;
}

/** `sha=` and the SHA-1 in Base64. */
function requireDigest(header: string | undefined, sha1: string): void {
  const bytes = sha1.match(/../g)?.map((digits) => parseInt(digits, 16)) ?? [];
  if (header !== `sha=${btoa(String.fromCharCode(...bytes))}`) {
    throw new BoxError(412, 'digest_mismatch', { message: 'The digest does not match what was received' });
  }
}

const partIdOf = (part: unknown): unknown =>
  typeof part === 'object' && part !== null && 'part_id' in part ? part.part_id : undefined;

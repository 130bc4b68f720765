import type { ApiContext } from '../caller.ts';
import { badRequest, BoxError } from '../errors.ts';
import { contentOf } from '../store/create.ts';
import type { Content } from '../store/create.ts';
import type { Body } from './request.ts';

export interface Upload {
  readonly attributes: Body;
  readonly content: Content;
}

/**
 * The two parts of an upload, `attributes` (JSON) before the file, whose part may have any name.
 *
 * @throws BoxError 400 `metadata_after_file_contents`, `bad_digest` where `Content-MD5` is not the file's SHA-1
 */
export async function readUpload({ req }: ApiContext): Promise<Upload> {
  const form = await req.raw.formData().catch(() => undefined);
  const parts = form ? [...form.entries()] : [];
  const file = parts.find((part): part is [string, File] => typeof part[1] !== 'string');
  if (!file) throw badRequest('file', 'a file part is required');
  const attributes = parts.findIndex(([name]) => name === 'attributes');
  if (attributes > parts.indexOf(file)) {
    throw new BoxError(400, 'metadata_after_file_contents', {
      message: 'Metadata must precede file contents',
    });
  }
  const content = await contentOf(new Uint8Array(await file[1].arrayBuffer()));
  requireDigest(req.header('Content-MD5'), content);
  return { attributes: parseAttributes(parts[attributes]?.[1]), content };
}

/** In spite of its name the header carries a SHA-1. */
function requireDigest(claimed: string | undefined, { sha1 }: Content): void {
  if (claimed === undefined || claimed.toLowerCase() === sha1) return;
  throw new BoxError(400, 'bad_digest', {
    message: 'The specified content-md5 did not match what we received',
  });
}

function parseAttributes(text: File | string | undefined): Body {
  if (text === undefined) return {};
  try {
    const parsed: unknown = typeof text === 'string' ? JSON.parse(text) : undefined;
    if (typeof parsed === 'object' && parsed !== null) return { ...parsed };
  } catch {
    // Falls through to the one answer for all that is no JSON object.
  }
  throw badRequest('attributes', 'has to be a JSON object');
}

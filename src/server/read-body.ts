import { MAX_BODY_BYTES } from '../contract/token-request.ts';
import { failed, success, type Outcome } from './outcome.ts';
import { badRequest, type Refusal } from './refusal.ts';

/** The body as text; stops reading at the limit, whatever `Content-Length` says. */
export async function readBody(request: Request): Promise<Outcome<string, Refusal>> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) return failed(tooLarge());
    chunks.push(chunk);
  }
  return decode(await new Blob(chunks as BlobPart[]).arrayBuffer());
}

function decode(bytes: ArrayBuffer): Outcome<string, Refusal> {
  try {
    return success(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    return failed(badRequest('not_utf8', 'The body must be UTF-8.'));
  }
}

function tooLarge(): Refusal {
  return badRequest('body_too_large', `The body must not be over ${MAX_BODY_BYTES} bytes.`, 413);
}

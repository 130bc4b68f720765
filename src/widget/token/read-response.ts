/** An answer of the token endpoint, as far as it was read. */
export interface Received {
  readonly response: Response;
  /** Parsed body; `undefined` where it is not JSON. */
  readonly json: unknown;
  /** The body is a web page, as a portal sends one in place of an answer. */
  readonly isPage: boolean;
}

/** Far more than any answer of the token contract; the rest of a longer body is not read. */
export const MAX_ANSWER_BYTES = 65_536;

/** A page's first tag, after what may stand before it: an XML declaration and comments. */
const PAGE = /^(?:\s|<\?xml[^>]*>|<!--(?:(?!-->)[^])*-->)*<(?:!doctype\s+html|html|head)\b/i;

/**
 * Reads a body to its end, or to `MAX_ANSWER_BYTES`.
 *
 * @throws what ended the body too early.
 */
export async function readResponse(response: Response): Promise<Received> {
  const { bytes, isWhole } = await readBody(response);
  // Keeps a byte order mark, which `response.json()` would hide: a body that begins with one is broken at its source.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  return { response, json: isWhole ? parse(text) : undefined, isPage: PAGE.test(text) };
}

interface Body {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly isWhole: boolean;
}

async function readBody({ body }: Response): Promise<Body> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  let size = 0;
  const reader = body?.getReader();
  while (reader) {
    const { done, value } = await reader.read();
    if (done) break;
    chunks.push(value);
    size += value.byteLength;
    if (size > MAX_ANSWER_BYTES) {
      await reader.cancel();
      return { bytes: joined(chunks, MAX_ANSWER_BYTES), isWhole: false };
    }
  }
  return { bytes: joined(chunks, size), isWhole: true };
}

function joined(chunks: readonly Uint8Array<ArrayBuffer>[], size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    const part = chunk.subarray(0, size - at);
    bytes.set(part, at);
    at += part.byteLength;
  }
  return bytes;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

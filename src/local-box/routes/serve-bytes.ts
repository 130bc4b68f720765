import type { FileItem, FileVersion } from '../store/item.ts';
import { extensionOf } from '../views/extension.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  md: 'text/markdown',
  pdf: 'application/pdf',
  png: 'image/png',
  txt: 'text/plain',
};

/** The bytes of a version, or the part a `Range` header asks for. */
export function serveBytes(
  file: FileItem,
  { bytes, sha1 }: FileVersion,
  disposition: 'attachment' | 'inline',
  range: string | undefined,
): Response {
  const headers = new Headers({
    'Content-Type': MEDIA_TYPES[extensionOf(file.name).toLowerCase()] ?? 'application/octet-stream',
    'Content-Disposition': `${disposition}; ${fileNames(file.name)}`,
    'Accept-Ranges': 'bytes',
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private',
    ETag: `"${sha1}"`,
  });
  const part = range === undefined ? undefined : parseRange(range, bytes.length);
  if (part === 'unsatisfiable') {
    headers.set('Content-Range', `bytes */${bytes.length}`);
    return new Response(null, { status: 416, headers });
  }
  const body = part ? bytes.subarray(part.from, part.to + 1) : bytes;
  headers.set('Content-Length', String(body.length));
  if (part) headers.set('Content-Range', `bytes ${part.from}-${part.to}/${bytes.length}`);
  return new Response(body, { status: part ? 206 : 200, headers });
}

interface Part {
  readonly from: number;
  /** Inclusive. */
  readonly to: number;
}

/** One range (RFC 9110, section 14.1.2). Several at once, or what cannot be read, are answered with the whole. */
function parseRange(range: string, length: number): Part | 'unsatisfiable' | undefined {
  const match = /^bytes=(\d*)-(\d*)$/.exec(range);
  if (!match || (match[1] === '' && match[2] === '')) return undefined;
  const isSuffix = match[1] === '';
  const from = isSuffix ? Math.max(0, length - Number(match[2])) : Number(match[1]);
  const to = isSuffix || match[2] === '' ? length - 1 : Math.min(Number(match[2]), length - 1);
  return from > to ? 'unsatisfiable' : { from, to };
}

/** A plain name for old clients, then the true one (RFC 6266 with the encoding of RFC 8187). */
function fileNames(name: string): string {
  const plain = name.replace(/[^\u0020-\u007e]|["\\%]/gu, '_');
  const encoded = encodeURIComponent(name).replace(
    /['()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `filename="${plain}"; filename*=UTF-8''${encoded}`;
}

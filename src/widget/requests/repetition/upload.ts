import type { BoxRequest, BoxResponse } from '../axios.ts';
import { blobOf, headerOf, nameOf, parentIdOf } from '../body.ts';
import { addressOf, itemIdOf, pathOf } from '../operation.ts';
import { findFile, findVersion } from './file.ts';
import type { Repeated, Repetition } from './repetition.ts';

export const upload: Repetition = {
  before: findUploaded,
  refused: (repeated, { status }) => (status === 409 ? findUploaded(repeated) : nothing()),
};

export const uploadVersion: Repetition = {
  before: ({ request, ask }) => {
    const fileId = itemIdOf(pathOf(addressOf(request)));
    return fileId === undefined ? nothing() : findVersion(ask, fileId, sha1Of(request));
  },
};

export const commit: Repetition = {
  before: findCommitted,
  // The session is gone with its commit.
  refused: (repeated, { status }) => ([404, 409, 410].includes(status) ? findCommitted(repeated) : nothing()),
};

async function findUploaded({ request, ask }: Repeated): Promise<BoxResponse | undefined> {
  const [name, parentId, sha1, size] = [
    nameOf(request),
    parentIdOf(request),
    sha1Of(request),
    blobOf(request)?.size,
  ];
  if (name === undefined || parentId === undefined) return undefined;
  return findFile(ask, {
    name,
    parentId,
    ...(sha1 !== undefined && { sha1 }),
    ...(size !== undefined && { size }),
  });
}

async function findCommitted({ request, ask, sessions }: Repeated): Promise<BoxResponse | undefined> {
  const target = sessions.target(request);
  const sha1 = digestOf(request);
  if (!target || sha1 === undefined) return undefined;
  return 'fileId' in target ? findVersion(ask, target.fileId, sha1) : findFile(ask, { ...target, sha1 });
}

/** In spite of its name the header carries a SHA-1 (PlainUpload.js). */
const sha1Of = ({ headers }: BoxRequest): string | undefined => headerOf(headers, 'Content-MD5');

/** `Digest: sha=` and Base64, in hexadecimal digits. */
function digestOf({ headers }: BoxRequest): string | undefined {
  const base64 = /^sha=(.+)$/.exec(headerOf(headers, 'Digest') ?? '')?.[1];
  if (base64 === undefined) return undefined;
  return Array.from(atob(base64), (byte) => byte.charCodeAt(0).toString(16).padStart(2, '0')).join('');
}

const nothing = (): Promise<undefined> => Promise.resolve(undefined);

import type { Operation } from '../operation.ts';
import { createFolder } from './folder.ts';
import type { Repetition } from './repetition.ts';
import { commit, upload, uploadVersion } from './upload.ts';

const AS_ONCE: Repetition = {};

const deleteItem: Repetition = {
  refused: (_, { status }) =>
    Promise.resolve(status === 404 ? { status: 204, data: '', headers: {} } : undefined),
};

/** Of what is missing here nobody knows what a second time would do. */
const REPETITIONS: Readonly<Record<Exclude<Operation, 'other'>, Repetition>> = {
  read: AS_ONCE,
  preflight: AS_ONCE,
  update: AS_ONCE,
  'upload-part': AS_ONCE,
  'log-event': AS_ONCE,
  // A session that nobody uses ends by itself.
  'open-session': AS_ONCE,
  'create-folder': createFolder,
  delete: deleteItem,
  upload,
  'upload-version': uploadVersion,
  commit,
};

/** How a request is sent again after its answer was lost; undefined where it must not be. */
export const repetitionOf = (operation: Operation): Repetition | undefined =>
  operation === 'other' ? undefined : REPETITIONS[operation];

import { Ids } from './ids.ts';
import { Items } from './items.ts';
import { Recents } from './recents.ts';
import { UploadSessions } from './upload-sessions.ts';
import { Users } from './users.ts';

/** The content of one enterprise, in memory. Tokens live apart: they outlast a reset. */
export class Store {
  readonly users = new Users();
  readonly items = new Items();
  readonly recents = new Recents();
  readonly uploadSessions = new UploadSessions();
  readonly ids = new Ids();
}

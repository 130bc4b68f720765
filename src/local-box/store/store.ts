import { AccessLog } from './access-log.ts';
import { Collaborations } from './collaborations.ts';
import { Comments } from './comments.ts';
import { Ids } from './ids.ts';
import { Items } from './items.ts';
import { Metadata } from './metadata.ts';
import { Recents } from './recents.ts';
import { UploadSessions } from './upload-sessions.ts';
import { Users } from './users.ts';

/** The content of one enterprise, in memory. Tokens live apart: they outlast a reset. */
export class Store {
  readonly users = new Users();
  readonly items = new Items();
  readonly comments = new Comments();
  readonly collaborations = new Collaborations();
  readonly metadata = new Metadata();
  readonly accesses = new AccessLog();
  readonly recents = new Recents();
  readonly uploadSessions = new UploadSessions();
  readonly ids = new Ids();
}

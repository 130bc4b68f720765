import { PART_SIZE, partsOf } from '../store/upload-sessions.ts';
import type { UploadPart, UploadSession } from '../store/upload-sessions.ts';
import { boxTime } from './time.ts';
import type { View } from './view.ts';

export function uploadSessionView({ origin }: View, session: UploadSession): Record<string, unknown> {
  const url = `${origin}/api/2.0/files/upload_sessions/${session.id}`;
  return {
    type: 'upload_session',
    id: session.id,
    session_expires_at: boxTime(session.expiresAt),
    part_size: PART_SIZE,
    total_parts: Math.ceil(session.size / PART_SIZE),
    num_parts_processed: session.parts.size,
    session_endpoints: {
      upload_part: url,
      status: url,
      abort: url,
      commit: `${url}/commit`,
      list_parts: `${url}/parts`,
      log_event: `${url}/log`,
    },
  };
}

export const uploadPartView = ({ id, offset, bytes, sha1 }: UploadPart): Record<string, unknown> => ({
  part_id: id,
  offset,
  size: bytes.length,
  sha1,
});

export function uploadPartsView(
  session: UploadSession,
  offset: number,
  limit: number,
): Record<string, unknown> {
  const parts = partsOf(session).map(uploadPartView);
  return {
    total_count: parts.length,
    entries: parts.slice(offset, offset + limit),
    offset,
    limit,
    order: [],
  };
}

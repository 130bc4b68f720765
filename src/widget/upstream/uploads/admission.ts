import type { EngineProps } from '../../engine/engine.ts';
import { isAccepted } from './file-type.ts';
import type { UploadItem } from './upstream.ts';

/** What the page lets into the queue. */
export type Limits = Pick<EngineProps, 'accept' | 'maxFiles'>;

export type RefusalCode = 'file_type_refused' | 'too_many_files';

export interface Refusal {
  readonly item: UploadItem;
  readonly code: RefusalCode;
}

export interface Admission {
  readonly admitted: readonly UploadItem[];
  readonly refusals: readonly Refusal[];
}

/**
 * Which of the files that were chosen come into the queue. A folder does: its files are looked at when they come.
 *
 * @param inQueue how many files are there that are not yet in Box.
 */
export function admit(
  added: readonly UploadItem[],
  inQueue: number,
  { accept, maxFiles }: Limits,
): Admission {
  const admitted: UploadItem[] = [];
  const refusals: Refusal[] = [];
  let room = maxFiles - inQueue;
  for (const item of added) {
    const code = item.file && refusalOf(item.file, room, accept);
    if (code) refusals.push({ item, code });
    else admitted.push(item);
    if (item.file && !code) room -= 1;
  }
  return { admitted, refusals };
}

function refusalOf(file: File, room: number, accept: readonly string[]): RefusalCode | undefined {
  if (!isAccepted(file, accept)) return 'file_type_refused';
  return room < 1 ? 'too_many_files' : undefined;
}

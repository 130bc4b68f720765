import type { Sending } from './sending.ts';

type Code = typeof Sending;

let code: Code | undefined;

/** Whatever brings a ContentUploader brings it, too: before it is drawn. */
export function bringSending(it: Code): void {
  code = it;
}

/** @throws where a ContentUploader has come without it. */
export function sendingCode(): Code {
  if (!code) throw new Error('A ContentUploader has come without what sends its files.');
  return code;
}

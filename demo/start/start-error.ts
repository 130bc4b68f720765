/** A start that cannot go on: one sentence that says what is wrong and what to do. */
export class StartError extends Error {
  override readonly name = 'StartError';
}

const CODES: Readonly<Record<string, string>> = {
  ENOSPC: 'The disk is full: free some space (a build needs about 50 MB) and start again.',
  EACCES:
    'A file or port may not be used by this account: choose a port above 1023 and a folder you may write to.',
  EROFS: 'The folder cannot be written to: copy the project to one that can.',
};

/** What to print for whatever stopped the start; undefined where only a stack helps. */
export function sentenceFor(failure: unknown): string | undefined {
  if (failure instanceof StartError) return failure.message;
  if (failure instanceof Error && failure.name === 'ConfigError') return failure.message;
  if (failure instanceof Error && 'code' in failure) return CODES[String(failure.code)];
  return undefined;
}

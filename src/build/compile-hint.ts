import type { Rolldown } from 'vite';

const HINT = '//# allFunctionsCalledOnLoad\n';

/**
 * V8 then compiles the file's functions beside its download and off the page's thread, not one by one as each is called
 * first (https://v8.dev/blog/explicit-compile-hints). To other browsers it is a comment.
 */
export function hintToCompile(file: Rolldown.OutputBundle[string] | undefined): void {
  if (file?.type === 'chunk') file.code = HINT + file.code;
}

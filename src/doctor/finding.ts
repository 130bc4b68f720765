import { CAUSES, type CauseCode } from './causes/index.ts';
import type { Finding } from './report.ts';

/** What fills the `{word}`s of a cause's texts. */
export type Details = Readonly<Record<string, string>>;

export function finding(cause: CauseCode, evidence: readonly string[], details: Details = {}): Finding {
  const { severity, what, remedy, where } = CAUSES[cause];
  const fill = (text: string) => text.replace(/\{(\w+)\}/g, (_, word: string) => details[word] ?? '');
  return { cause, severity, what: fill(what), evidence, remedy: fill(remedy), where: fill(where) };
}

import { bundleOf } from './bundle.ts';
import {
  callExpression,
  driveExpression,
  elementExpression,
  frameExpression,
  PageError,
  valueOf,
} from './expression.ts';
import { describeFailure } from './failure.ts';
import type { InPage } from './in-page/index.ts';
import { isProblem, type Problem } from './in-page/one.ts';
import type { Steps } from './in-page/query.ts';
import { PATIENCE_MS, persist } from './patience.ts';
import type { Port } from './port.ts';

type Methods = Omit<InPage, 'first'>;
type Result<M extends keyof Methods> = Awaited<ReturnType<Methods[M]>>;

/** What page and locators share: calls into one page, and patience with it. */
export class Core {
  readonly port: Port;
  readonly label: string;
  patienceMs = PATIENCE_MS;

  constructor(port: Port, label: string) {
    this.port = port;
    this.label = label;
  }

  async evaluate(fn: (...args: never[]) => unknown, args: readonly unknown[]): Promise<unknown> {
    return valueOf(await this.port.run(callExpression(fn, args))).value;
  }

  /** Calls the driver's part in the page, which is put there first where it is missing. */
  async drive<M extends keyof Methods>(method: M, ...args: Parameters<Methods[M]>): Promise<Result<M>> {
    const expression = driveExpression(method, args);
    let outcome = valueOf(await this.port.run(expression));
    if (outcome.absent) {
      await this.install();
      outcome = valueOf(await this.port.run(expression));
    }
    if (outcome.absent) throw new Error('The page was left while it was looked at.');
    return outcome.value as Result<M>;
  }

  async chooseFiles(steps: Steps, paths: readonly string[]): Promise<void> {
    await this.install();
    await this.port.chooseFiles({ element: elementExpression(steps), frame: frameExpression(steps) }, paths);
  }

  /** Tries until it gets something that is no problem. Says what was awaited, and what is on screen, when time is up. */
  async until<T>(
    awaited: string,
    attempt: (nth: number) => Promise<T | Problem | undefined>,
    timeoutMs = this.patienceMs,
  ): Promise<T> {
    let reason = '';
    const result = await persist(async (nth) => {
      const outcome = await attempt(nth).catch(passOver);
      if (outcome === undefined || !isTrouble(outcome))
        return outcome === undefined ? undefined : { outcome };
      reason = outcome.problem;
      return undefined;
    }, timeoutMs);
    if (result) return result.outcome;
    throw new Error(await describeFailure(this, `${awaited}: ${reason || 'not yet'}`, timeoutMs));
  }

  private async install(): Promise<void> {
    const bundle = await bundleOf('install');
    await this.port.run(`globalThis[Symbol.for('test-drive')] ? '' : ${bundle}`);
  }
}

function isTrouble(outcome: unknown): outcome is Problem {
  return typeof outcome === 'object' && outcome !== null && isProblem(outcome);
}

/** A page that is left meanwhile takes its answer with it; what the page itself throws is an error for good. */
function passOver(error: unknown): Problem {
  if (error instanceof PageError || error instanceof SyntaxError) throw error;
  return { problem: error instanceof Error ? error.message : String(error) };
}

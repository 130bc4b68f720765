import type { Backend, SignIn } from './backend.ts';
import type { ContractCase } from './case.ts';
import { control } from './exchange.ts';
import { createHttpBackend } from './http-backend.ts';
import { runCase } from './run-case.ts';

export interface ContractOptions {
  /** The token URL of the backend under test. */
  readonly url: string;
  /**
   * The headers that carry a person's session, such as `Cookie`, by the person's name in the cases; or a function that
   * signs a person in. Cases of people without a session are skipped.
   */
  readonly sessions: Readonly<Record<string, Readonly<Record<string, string>>>> | SignIn;
  /** The local Box behind the backend; without it, what needs Box to misbehave is skipped, and tokens are not tried out. */
  readonly boxUrl?: string;
  /** What no answer may hold, such as the app's client secret. */
  readonly secrets?: readonly string[];
}

export interface CaseResult {
  /** The file that the case stands in. */
  readonly topic: string;
  readonly name: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** Why not, in one line; it repeats no token. */
  readonly why?: string;
}

/** Plays every case against a backend over HTTP, one after the other; results come as they are there. */
export async function* runContract(
  cases: ReadonlyMap<string, readonly ContractCase[]>,
  { url, sessions, boxUrl, secrets = [] }: ContractOptions,
): AsyncGenerator<CaseResult> {
  const signIn = typeof sessions === 'function' ? sessions : signInFrom(sessions);
  const backend = createHttpBackend({ tokenUrl: url, boxUrl, signIn, secrets: () => secrets });
  const people = typeof sessions === 'function' ? undefined : Object.keys(sessions);
  for (const [topic, list] of cases) {
    for (const contractCase of list) {
      const lack = whatItLacks(contractCase, people, boxUrl !== undefined);
      yield { topic, name: contractCase.name, ...(await play(backend, contractCase, lack)) };
    }
  }
  await reset(backend);
}

async function play(
  backend: Backend,
  contractCase: ContractCase,
  lack: string | undefined,
): Promise<Pick<CaseResult, 'result' | 'why'>> {
  if (lack !== undefined) return { result: 'skipped', why: lack };
  try {
    await reset(backend);
    await runCase(backend, contractCase);
    return { result: 'passed' };
  } catch (error) {
    return { result: 'failed', why: firstLine(error) };
  }
}

function whatItLacks(
  { steps }: ContractCase,
  people: readonly string[] | undefined,
  hasBox: boolean,
): string | undefined {
  const stranger = steps.find(({ as }) => as !== undefined && people?.includes(as) === false)?.as;
  if (stranger !== undefined) return `no session of "${stranger}"`;
  return !hasBox && steps.some((step) => step.control !== undefined) ? 'needs the local Box' : undefined;
}

async function reset(backend: Backend): Promise<void> {
  if (backend.askBox !== undefined) await control(backend, 'reset');
}

function signInFrom(sessions: Readonly<Record<string, Readonly<Record<string, string>>>>): SignIn {
  return (person) => Promise.resolve(sessions[person] ?? {});
}

/** Assertion messages quote both sides after their first line; a token could be one of them. */
function firstLine(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return (message.split('\n')[0] ?? '').slice(0, 200);
}

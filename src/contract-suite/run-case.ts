import type { Backend } from './backend.ts';
import type { ContractCase } from './case.ts';
import { exchange, type Answer } from './exchange.ts';
import { checkExpectation } from './expectations.ts';
import { checkInvariants } from './invariants.ts';

/** Plays one case. @throws AssertionError for the first thing that is not as expected. */
export async function runCase(backend: Backend, { steps }: ContractCase): Promise<void> {
  const answers: Answer[] = [];
  for (const step of steps) {
    const answer = await exchange(backend, step);
    checkInvariants(answer, backend.secrets());
    await checkExpectation(backend, step.expect, answer, answers);
    answers.push(answer);
  }
}

import { after, beforeEach, describe, test } from 'node:test';

import type { Backend } from './backend.ts';
import { readCases, type ContractCase } from './contract-case.ts';
import { control, exchange, type Answer } from './exchange.ts';
import { checkExpectation } from './expectations.ts';
import { checkInvariants } from './invariants.ts';

const CASES = await readCases();

/** Registers every case of the token contract as a test of this backend. */
export function runContract(name: string, backend: () => Backend): void {
  for (const [topic, cases] of CASES) {
    describe(`${name}, ${topic}`, () => {
      beforeEach(() => control(backend(), 'reset'));
      after(() => control(backend(), 'reset'));
      for (const contractCase of cases) test(contractCase.name, () => runCase(backend(), contractCase));
    });
  }
}

async function runCase(backend: Backend, { steps }: ContractCase): Promise<void> {
  const answers: Answer[] = [];
  for (const step of steps) {
    const answer = await exchange(backend, step);
    checkInvariants(answer, backend.secrets());
    await checkExpectation(backend, step.expect, answer, answers);
    answers.push(answer);
  }
}

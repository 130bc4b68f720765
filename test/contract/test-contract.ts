import { after, beforeEach, describe, test } from 'node:test';

import type { Backend } from '../../src/contract-suite/backend.ts';
import { readCases } from '../../src/contract-suite/case.ts';
import { control } from '../../src/contract-suite/exchange.ts';
import { runCase } from '../../src/contract-suite/run-case.ts';

const CASES = await readCases();

/** Registers every case of the token contract as a test of this backend. */
export function testContract(name: string, backend: () => Backend): void {
  for (const [topic, cases] of CASES) {
    describe(`${name}, ${topic}`, () => {
      beforeEach(() => control(backend(), 'reset'));
      after(() => control(backend(), 'reset'));
      for (const contractCase of cases) test(contractCase.name, () => runCase(backend(), contractCase));
    });
  }
}

import { register } from 'tsx/esm/api';

// For this import alone: this may be the tests' own process, whose files would be transformed twice.
const tsx = register({ namespace: 'counts' });
const { describeFailure, writeCounts } = await tsx.import('./counts.ts', import.meta.url);

/** A reporter of node:test that keeps the numbers of its closing summary, and what failed. */
export default async function* countNodeTests(events) {
  const numbers = {};
  const failures = [];
  for await (const { type, data } of events) {
    const [, what, number] = (type === 'test:diagnostic' && /^(\w+) (\d+)$/.exec(data.message)) || [];
    if (what && data.nesting === 0) numbers[what] = Number(number);
    if (type === 'test:fail' && data.details.error.failureType !== 'subtestsFailed') {
      failures.push(describeFailure(data.file, data.name, data.details.error.cause));
    }
  }
  const { pass = 0, fail = 0, cancelled = 0 } = numbers;
  writeCounts({ passed: pass, failed: fail + cancelled, failures });
  yield '';
}

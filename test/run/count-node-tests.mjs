import { register } from 'tsx/esm/api';

// For this import alone: this may be the tests' own process, whose files would be transformed twice.
const tsx = register({ namespace: 'counts' });
const { writeCounts } = await tsx.import('./counts.ts', import.meta.url);

/** A reporter of node:test that keeps the numbers of its closing summary. */
export default async function* countNodeTests(events) {
  const numbers = {};
  for await (const { type, data } of events) {
    const [, what, number] = (type === 'test:diagnostic' && /^(\w+) (\d+)$/.exec(data.message)) || [];
    if (what && data.nesting === 0) numbers[what] = Number(number);
  }
  const { pass = 0, fail = 0, cancelled = 0 } = numbers;
  writeCounts({ passed: pass, failed: fail + cancelled });
  yield '';
}

import { register } from 'tsx/esm/api';

register();
const { writeCounts } = await import('./counts.ts');

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

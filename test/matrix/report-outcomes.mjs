/** A reporter of node:test: one line of JSON for each test that is not a file. */
export default async function* reportOutcomes(events) {
  for await (const { type, data } of events) {
    if ((type !== 'test:pass' && type !== 'test:fail') || data.name.endsWith('.test.ts')) continue;
    const why = typeof data.skip === 'string' ? { why: data.skip } : {};
    const result = data.skip ? 'skipped' : type === 'test:pass' ? 'passed' : 'failed';
    yield `${JSON.stringify({ name: data.name, result, ...why })}\n`;
  }
}

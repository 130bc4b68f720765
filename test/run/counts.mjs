/** How many passed and failed, read from a step's output. A step that counts nothing of its own counts as one. */
export const COUNTS = {
  exit: (_, code) => ({ passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 }),
  node: (output, code) =>
    atLeastOneFailure(number(output, /^ℹ pass (\d+)$/gm), number(output, /^ℹ fail (\d+)$/gm), code),
  wtr: (output, code) =>
    atLeastOneFailure(number(output, /(\d+) passed/g), number(output, /(\d+) failed/g), code),
};

/** A step that ran no test, or ended badly without naming a failure, has failed. */
function atLeastOneFailure(passed, failed, code) {
  const silent = failed === 0 && (code !== 0 || passed === 0);
  return { passed, failed: silent ? 1 : failed };
}

/** The last number of that form: runners print their summary last. */
function number(output, pattern) {
  return Number([...output.matchAll(pattern)].at(-1)?.[1] ?? 0);
}

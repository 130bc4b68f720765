/** Asks again and again, until the condition holds. @throws Error after `limitMs`. */
export async function until(
  condition: () => unknown,
  { limitMs = 20_000 }: { readonly limitMs?: number } = {},
): Promise<void> {
  const deadline = performance.now() + limitMs;
  while (!(await condition())) {
    if (performance.now() > deadline) throw new Error('What was waited for did not come.');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}

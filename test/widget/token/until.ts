/** Looks again after each turn of the event loop; the runner's time limit ends what never comes. */
export async function until(look: () => unknown): Promise<void> {
  while (!look()) await new Promise((resolve) => setTimeout(resolve, 0));
}

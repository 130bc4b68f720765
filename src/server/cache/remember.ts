/** Keeps what a slow, pure function of a text gave, for the texts that were asked for last. */
export function remember<T>(
  compute: (text: string) => Promise<T>,
  most = 10_000,
): (text: string) => Promise<T> {
  const known = new Map<string, Promise<T>>();
  return (text) => {
    const found = known.get(text);
    if (found !== undefined) return found;
    const made = compute(text);
    known.set(text, made);
    const [oldest] = known.keys();
    if (known.size > most && oldest !== undefined) known.delete(oldest);
    return made;
  };
}

const PATTERNS: readonly (readonly [RegExp, string])[] = [
  [/-----BEGIN [\s\S]*?-----END [A-Z ]+-----/g, '[key]'],
  [/\b[\w-]{10,}\.[\w-]{10,}\.[\w-]{10,}/g, '[token]'],
  [/[^\s@"'<>“”]+@[^\s@"'<>“”]+\.[^\s@"'<>“”.,;:)]+/g, '[e-mail]'],
  // Box's tokens and secrets have 32 letters and digits; its request ids are shorter.
  [/\b[A-Za-z0-9]{28,}\b/g, '[redacted]'],
];

/** Shorter than this, a value would also be cut out of words. */
const LEAST = 5;

/** Makes what takes secrets out of a text: the known ones, and what looks like one. */
export function createRedactor(secrets: () => Iterable<string>): (text: string) => string {
  return (text) => {
    let clean = text;
    for (const secret of secrets())
      if (secret.length >= LEAST) clean = clean.replaceAll(secret, '[redacted]');
    for (const [pattern, replacement] of PATTERNS) clean = clean.replaceAll(pattern, replacement);
    return clean;
  };
}

/** Every string in a value of plain data, redacted. */
export function redactAll<T>(value: T, redact: (text: string) => string): T {
  return JSON.parse(
    JSON.stringify(value, (_, part: unknown) => (typeof part === 'string' ? redact(part) : part)),
  ) as T;
}

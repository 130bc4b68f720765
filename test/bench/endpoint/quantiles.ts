/** `p50 … ms, p99 … ms` and so on, of times in ms. */
export function quantiles(times: readonly number[], parts: readonly number[]): string {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number): string => (sorted[Math.floor(sorted.length * part)] ?? 0).toFixed(3);
  return parts.map((part) => `p${String(part * 100)} ${at(part)} ms`).join(', ');
}

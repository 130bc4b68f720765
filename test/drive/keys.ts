/** A pressed chord's keys, each as its `KeyboardEvent.key`: `Shift+Tab`, `Control+a`, `Space`, `Enter`. */
export function keysOf(chord: string): string[] {
  const parts = chord === '+' ? ['+'] : chord.split('+');
  const shifted = parts.includes('Shift');
  return parts.map((part) => {
    if (part === 'Space') return ' ';
    if (part.length !== 1 || parts.length === 1) return part;
    return shifted ? part.toUpperCase() : part.toLowerCase();
  });
}

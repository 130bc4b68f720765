/** Plain data as a PHP literal, in the style of PSR-12. */
export function phpLiteral(value: unknown, indent = ''): string {
  if (typeof value === 'string') return `'${value.replace(/[\\']/g, '\\$&')}'`;
  if (typeof value === 'number' || typeof value === 'boolean') return String(value);
  if (typeof value !== 'object' || value === null) return 'null';
  const deeper = `${indent}    `;
  const key = (name: string) => (Array.isArray(value) ? '' : `${phpLiteral(name)} => `);
  const lines = Object.entries(value).map(
    ([name, member]) => `${deeper}${key(name)}${phpLiteral(member, deeper)},\n`,
  );
  return lines.length === 0 ? '[]' : `[\n${lines.join('')}${indent}]`;
}

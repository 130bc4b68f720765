/** One text of a `.po` file. */
export interface Translation {
  /** The context and the English text, joined as gettext joins them. */
  readonly key: string;
  /** More than one where there are plural forms. */
  readonly texts: readonly string[];
  /** `file:line` of each place it is used. */
  readonly references: readonly string[];
}

/** Reads gettext's `.po` format; texts without a translation are left out. */
export function parsePo(po: string): Translation[] {
  return po
    .replaceAll('\r\n', '\n')
    .split(/\n{2,}/)
    .map(parseEntry)
    .filter((entry): entry is Translation => entry !== undefined);
}

function parseEntry(entry: string): Translation | undefined {
  const lines = entry.split('\n');
  if (lines.some((line) => line.startsWith('#, fuzzy'))) return undefined;
  const fields = readFields(lines.filter((line) => !line.startsWith('#')));
  const id = fields.get('msgid') ?? '';
  const texts = [...fields].filter(([name]) => name.startsWith('msgstr')).map(([, text]) => text);
  if (id === '' || texts.length === 0 || texts.includes('')) return undefined;
  const context = fields.get('msgctxt');
  const references = lines
    .filter((line) => line.startsWith('#: '))
    .flatMap((line) => line.slice(3).split(' '));
  return { key: context === undefined ? id : `${context}\u0004${id}`, texts, references };
}

function readFields(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  let name = '';
  for (const line of lines) {
    const match = /^(\w+(?:\[\d\])?)? ?(".*")$/.exec(line);
    if (!match) continue;
    name = match[1] ?? name;
    // The quoted form is JSON's.
    fields.set(name, (fields.get(name) ?? '') + String(JSON.parse(match[2] ?? '""')));
  }
  return fields;
}

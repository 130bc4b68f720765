/** How a text is compared; whitespace is collapsed first. Without `exact`, a part of it in any case will do. */
export type TextMatch =
  { readonly text: string; readonly exact: boolean } | { readonly source: string; readonly flags: string };

/** One step from a set of elements to the next: down the tree, or to one of them. Travels to the page as JSON. */
export type Step =
  | { readonly kind: 'css'; readonly selector: string }
  | { readonly kind: 'role'; readonly role: string; readonly name: TextMatch | undefined }
  | { readonly kind: 'text'; readonly match: TextMatch }
  | { readonly kind: 'nth'; readonly index: number };

export type Steps = readonly Step[];

export function matches(match: TextMatch, text: string): boolean {
  const clean = collapse(text);
  if ('source' in match) return new RegExp(match.source, match.flags).test(clean);
  if (match.exact) return clean === collapse(match.text);
  return clean.toLowerCase().includes(collapse(match.text).toLowerCase());
}

export function collapse(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

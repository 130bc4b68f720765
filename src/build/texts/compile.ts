import { createRequire } from 'node:module';

/** A text with arguments, plurals or tags in it, as `intl-messageformat` reads it without a parser. */
export type Compiled = readonly Readonly<Record<string, unknown>>[];

type Parse = (text: string, options: { readonly locale: Intl.Locale }) => Compiled;

const LITERAL = 0;

/**
 * Parses texts as react-intl would in the page. One without any syntax stays as it is.
 *
 * @throws where a text cannot be parsed.
 */
export function compilerOf(nodeModules: string): (text: string, language: string) => string | Compiled {
  const { parse } = createRequire(`${nodeModules}/@formatjs/intl/package.json`)(
    '@formatjs/icu-messageformat-parser',
  ) as { readonly parse: Parse };
  return (text, language) => {
    const compiled = parse(text, { locale: new Intl.Locale(language) });
    return isPlain(compiled, text) ? text : compiled;
  };
}

function isPlain([first, second]: Compiled, text: string): boolean {
  return text === '' || (second === undefined && first?.['type'] === LITERAL && first['value'] === text);
}

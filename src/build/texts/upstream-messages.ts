import type { Plugin } from 'vite';
import { languagesIn } from './read-texts.ts';
import { placeholderOf } from './split-texts.ts';

const BUNDLES = 'box-ui-elements-messages';
/** In the form of files: a chunk is called by its last part. */
const MODULE = /^\0box-texts\/([\w-]+?)(-later)?\.js$/;

/** `box-ui-elements-messages` has a loader for each part of each language; `splitTexts` says what is in them. */
export function upstreamMessages(nodeModules: string): Plugin {
  return {
    name: 'box-file-widget:messages',
    enforce: 'pre',
    resolveId: (source) => (source === BUNDLES ? `\0${BUNDLES}` : MODULE.test(source) ? source : null),
    load(id) {
      if (id === `\0${BUNDLES}`) return bundlesModule(languagesIn(nodeModules));
      const [, language, later] = MODULE.exec(id) ?? [];
      if (language === undefined) return null;
      return `export const messages = ${JSON.stringify(placeholderOf(later ? 'later' : 'first', language))};`;
    },
  };
}

/** The language that a module has the first texts of, by the module's id. */
export function languageOfFirstTexts(id: string): string | undefined {
  const [, language, later] = MODULE.exec(id) ?? [];
  return later ? undefined : language;
}

function bundlesModule(languages: readonly string[]): string {
  const bundles = languages.map((language) => {
    const loader = (file: string): string => `() => import(${JSON.stringify(`\0box-texts/${file}.js`)})`;
    return `${JSON.stringify(language)}: { first: ${loader(language)}, later: ${loader(`${language}-later`)} }`;
  });
  return `export const bundles = { ${bundles.join(', ')} };`;
}

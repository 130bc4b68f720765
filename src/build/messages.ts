import { readdirSync } from 'node:fs';
import { basename } from 'node:path';
import type { Plugin } from 'vite';

const BUNDLES = '\0box-ui-elements-messages';
/** One for each language: a shared one would be a chunk of its own. */
const STUB = '\0box-cldr-stub-';

/**
 * Texts that upstream asks for by names of its own build. `box-ui-elements-messages` has a loader for each language;
 * number and date data are the browser's.
 */
export function upstreamMessages(nodeModules: string): Plugin {
  return {
    name: 'box-file-widget:messages',
    enforce: 'pre',
    resolveId(source) {
      const texts = /^@box\/([a-z-]+)\/i18n\/([\w-]+)$/.exec(source);
      if (texts) return `${nodeModules}/@box/${texts[1] ?? ''}/dist/i18n/${texts[2] ?? ''}.js`;
      if (source.startsWith('@box/cldr-data/locale-data/')) return STUB + basename(source);
      return source === 'box-ui-elements-messages' ? BUNDLES : null;
    },
    load(id) {
      if (id === BUNDLES) return bundlesModule(`${nodeModules}/box-ui-elements/i18n/bundles`);
      return id.startsWith(STUB) ? 'export default {}' : null;
    },
  };
}

function bundlesModule(folder: string): string {
  const loaders = languagesIn(folder).map((language) => {
    const file = JSON.stringify(`${folder}/${language}.js`);
    return `${JSON.stringify(language)}: () => import(${file})`;
  });
  return `export const bundles = { ${loaders.join(', ')} };`;
}

/** Nobody speaks `en-x-pseudo`: it is upstream's test of layouts. */
function languagesIn(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((file) => file.endsWith('.js') && !file.includes('-x-'))
    .map((file) => basename(file, '.js'));
}

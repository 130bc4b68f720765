import type { Plugin } from 'vite';

const STUB = '\0box-cldr-stub';

/** Texts that upstream asks for by names of its own build: one language's bundle; number and date data from the browser. */
export function upstreamMessages(nodeModules: string, language: string): Plugin {
  return {
    name: 'box-file-widget:messages',
    enforce: 'pre',
    resolveId(source) {
      const texts = /^@box\/([a-z-]+)\/i18n\/([\w-]+)$/.exec(source);
      if (texts) return `${nodeModules}/@box/${texts[1] ?? ''}/dist/i18n/${texts[2] ?? ''}.js`;
      if (/^@box\/cldr-data\/locale-data\//.test(source)) return STUB;
      if (/^box-ui-elements-(messages|locale-data)$/.test(source)) {
        return `${nodeModules}/box-ui-elements/i18n/bundles/${language}.js`;
      }
      return null;
    },
    load: (id) => (id === STUB ? 'export default {}' : null),
  };
}

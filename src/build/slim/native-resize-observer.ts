import type { Plugin } from 'vite';

const POLYFILL = 'resize-observer-polyfill';
const NATIVE = '\0box-native-resize-observer';

/** Each browser of today has a ResizeObserver, which react-measure's polyfill would only hand out. */
export function nativeResizeObserver(): Plugin {
  let isAskedFor = false;
  return {
    name: 'box-file-widget:native-resize-observer',
    enforce: 'pre',
    resolveId(source) {
      if (source !== POLYFILL) return null;
      isAskedFor = true;
      return NATIVE;
    },
    load: (id) => (id === NATIVE ? 'export default globalThis.ResizeObserver;' : null),
    buildEnd(error) {
      if (!error && !isAskedFor) throw new Error(`Upstream asks no more for ${POLYFILL}.`);
    },
  };
}

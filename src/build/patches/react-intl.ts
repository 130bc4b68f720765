import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';
import { replaceOnce } from './replace.ts';

const FROM = `window.__REACT_INTL_CONTEXT__ ||
        (window.__REACT_INTL_CONTEXT__ = React.createContext(null))`;

/** react-intl 6.4.2 puts its context on `window`, where another react-intl of the page would share it. */
export function patchReactIntl(): Plugin {
  return {
    name: 'box-file-widget:react-intl',
    transform(code, id) {
      if (!pathOf(id).endsWith('/react-intl/lib/src/components/injectIntl.js')) return null;
      return { code: replaceOnce(code, FROM, 'React.createContext(null)', 'react-intl'), map: null };
    },
  };
}

import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';

const FROM = `window.__REACT_INTL_CONTEXT__ ||
        (window.__REACT_INTL_CONTEXT__ = React.createContext(null))`;

/** react-intl 6.4.2 puts its context on `window`, where another react-intl of the page would share it. */
export function patchReactIntl(): Plugin {
  return patchModule({
    name: 'react-intl',
    path: '/react-intl/lib/src/components/injectIntl.js',
    replacements: [[FROM, 'React.createContext(null)']],
  });
}

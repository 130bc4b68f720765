import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';
import { replaceAllOnce, type Replacement } from './replace.ts';

/**
 * react-dom 18.3.1 looks for focus and selection in the page's document, where a shadow root shows its host alone: text
 * fields of draft-js then type backwards, and focus is lost after a commit.
 */
const SELECTION: readonly Replacement[] = [
  ['a=a||("undefined"!==typeof document?document:void 0);', 'a=__boxStandInFor(a||document);'],
  [
    'c.ownerDocument&&Le(c.ownerDocument.documentElement,c)',
    'c.ownerDocument&&Le(__boxOwner(c).__boxHtml||c.ownerDocument.documentElement,c)',
  ],
  [
    '(b=c.ownerDocument||document)&&b.defaultView||window',
    '(b=__boxOwner(c)||document)&&b.defaultView||window',
  ],
  [
    '(d.ownerDocument&&d.ownerDocument.defaultView||window).getSelection()',
    '(__boxOwner(d)&&__boxOwner(d).defaultView||window).getSelection()',
  ],
];

/** A portal asks for "the body" while React renders or runs effects: it must get the one of the root at work. */
const REALM: readonly Replacement[] = [
  ['function Gk(a,b){Ak=-1;', 'function Gk(a,b){__boxEnter(a.containerInfo);Ak=-1;'],
  ['function Ek(a){if(0!==(K&6))', 'function Ek(a){__boxEnter(a.containerInfo);if(0!==(K&6))'],
  ['a=wk;wk=null;xk=0;', 'a=wk;__boxEnter(a.containerInfo);wk=null;xk=0;'],
];

export function patchReactDom(standIn: string): Plugin {
  return {
    name: 'box-file-widget:react-dom',
    transform(code, id) {
      if (!pathOf(id).endsWith('/react-dom/cjs/react-dom.production.min.js')) return null;
      const imports = `var { ownerDocumentOf: __boxOwner, standInFor: __boxStandInFor, enterRealmOf: __boxEnter } = require(${JSON.stringify(standIn)});\n`;
      return { code: imports + replaceAllOnce(code, [...SELECTION, ...REALM], 'react-dom'), map: null };
    },
  };
}

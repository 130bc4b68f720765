import type { Plugin } from 'vite';
import { patchModule } from './patch-module.ts';
import type { Replacement } from './replace.ts';

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

/** @param standIn module that stands in for `document` in bundled code */
export function patchReactDom(standIn: string): Plugin {
  const imports = '{ ownerDocumentOf: __boxOwner, standInFor: __boxStandInFor, enterRealmOf: __boxEnter }';
  return patchModule({
    name: 'react-dom',
    path: '/react-dom/cjs/react-dom.production.min.js',
    replacements: [...SELECTION, ...REALM],
    head: `var ${imports} = require(${JSON.stringify(standIn)});\n`,
  });
}

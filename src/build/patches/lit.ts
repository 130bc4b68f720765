import type { Plugin } from 'vite';
import { packageOf } from '../module-id.ts';

const LIT = /^(lit-html|lit-element|@lit\/reactive-element)$/;
const REGISTERS =
  /(?:[\w$]+\.)?\b(litHtmlVersions|litElementVersions|reactiveElementVersions|litPropertyMetadata)\b/g;

/** Lit 3 notes its versions and property options on `globalThis`: here they stay in the module. */
export function patchLit(): Plugin {
  return {
    name: 'box-file-widget:lit',
    transform(code, id) {
      if (!LIT.test(packageOf(id) ?? '') || code.search(REGISTERS) < 0) return null;
      return { code: `const boxRegisters = {};\n${code.replace(REGISTERS, 'boxRegisters.$1')}`, map: null };
    },
  };
}

import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const UPSTREAM = '/box-ui-elements/es/';

/** Babel's helpers, by the name that each of upstream's modules declares them under (`@babel/runtime/helpers/esm`). */
const HELPERS: Readonly<Record<string, string>> = {
  _defineProperty: 'defineProperty',
  _extends: 'extends',
  _objectSpread: 'objectSpread2',
  _objectWithoutProperties: 'objectWithoutProperties',
};

/** What only those call. */
const INNER = ['_objectWithoutPropertiesLoose', '_toPrimitive', '_toPropertyKey', 'ownKeys'];

/** A helper is one line of its own. */
const DECLARATION = new RegExp(
  `^function (${[...Object.keys(HELPERS), ...INNER].join('|')})\\(.*\\) \\{.*\\}$`,
  'gm',
);

/** Each of upstream's modules has Babel's helpers of its own: all get those of `@babel/runtime`. */
export function sharedHelpers(): Plugin {
  let isFound = false;
  return {
    name: 'box-file-widget:shared-helpers',
    enforce: 'pre',
    transform(code, id) {
      if (!pathOf(id).includes(UPSTREAM)) return null;
      const shared = withSharedHelpers(code);
      if (shared === code) return null;
      isFound = true;
      return { code: shared, map: null };
    },
    buildEnd(error) {
      if (!error && !isFound) throw new Error('shared-helpers: upstream has no helpers of its own.');
    },
  };
}

/** A module's text with imports in the place of its helpers; as it was where it has none. */
export function withSharedHelpers(code: string): string {
  const declared = Array.from(code.matchAll(DECLARATION), ([, name = '']) => name);
  if (declared.length === 0) return code;
  const bare = code.replaceAll(DECLARATION, '');
  const left = INNER.find((name) => declared.includes(name) && new RegExp(`\\b${name}\\(`).test(bare));
  if (left !== undefined) throw new Error(`shared-helpers: a module calls ${left} itself.`);
  const imports = declared.flatMap((name) => {
    const file = HELPERS[name];
    return file === undefined ? [] : [`import ${name} from '@babel/runtime/helpers/esm/${file}';`];
  });
  return `${imports.join(' ')}${bare}`;
}

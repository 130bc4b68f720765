import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';
import { classFile, FACTORY_FILE, SIDEBAR_FACTORY } from './api-classes.ts';

const PREFIX = '\0box-api-late:';
const SUFFIX = '.mjs';
const SIDEBAR = '/box-ui-elements/es/elements/content-sidebar/';

/** Classes of a sidebar's panels: each comes with the modules that ask for it, and those with their panel. */
const LATE = ['Feed', 'FileAccessStats', 'FileCollaborators', 'Metadata', 'TaskCollaborators', 'Versions'];

/** These are there before any panel. */
const EARLY: Readonly<Record<string, string>> = {
  // It changes what is in the cache, and nothing is before the panel that fetches it.
  'withSidebarAnnotations.js': 'Feed',
  // Only for a user without metadata, which no prop of this project's says.
  'ContentSidebar.js': 'Metadata',
};

/**
 * Has a sidebar's API classes come with the panels that ask for them. Its factory has none of them at first; instead of a
 * feed's class one that has cached nothing.
 *
 * @throws from the build, where no module asks for one of them, or one that is there early no longer does.
 */
export function lateApiClasses(nodeModules: string): Plugin {
  const es = `${nodeModules}/box-ui-elements/es/`;
  const seen = new Set<string>();
  return {
    name: 'box-file-widget:late-api-classes',
    enforce: 'pre',
    resolveId: (source) => (source.startsWith(PREFIX) ? source : null),
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const name = id.slice(PREFIX.length, -SUFFIX.length);
      return bringing(name, classFile(readFileSync(es + FACTORY_FILE, 'utf8'), name, `${es}api`));
    },
    transform(code, id) {
      if (id === SIDEBAR_FACTORY) {
        const early = readFileSync(`${nodeModules}${SIDEBAR}withSidebarAnnotations.js`, 'utf8');
        return { code: withLateClasses(code, methodsOf(early)), map: null };
      }
      const file = pathOf(id).split(SIDEBAR)[1];
      if (file === undefined) return null;
      const asked = lateClassesOf(code);
      const early = asked.filter((name) => EARLY[file] === name);
      const late = asked.filter((name) => EARLY[file] !== name);
      for (const name of late) seen.add(name);
      for (const name of early) seen.add(`${file} ${name}`);
      return late.length > 0 ? { code: code + late.map(importOf).join(''), map: null } : null;
    },
    buildEnd(error) {
      const all = [...LATE, ...Object.entries(EARLY).map(([file, name]) => `${file} ${name}`)];
      const gone = all.filter((one) => !seen.has(one));
      if (!error && gone.length > 0) throw new Error(`late-api-classes: nothing asks for ${gone.join(', ')}`);
    },
  };
}

/** The late classes that a module asks a factory for. */
export function lateClassesOf(code: string): readonly string[] {
  const asked = Array.from(code.matchAll(/\.get(\w+)API\(/g), ([, name = '']) => name);
  return LATE.filter((name) => asked.includes(name));
}

/**
 * A factory without the late classes, and with a function for each that brings it.
 *
 * @param early methods of a feed that are called before its class is there.
 * @throws where it has another import than was expected.
 */
export function withLateClasses(factory: string, early: readonly string[]): string {
  const methods = ['destroy', ...early].map((name) => `${name}() {}`).join(' ');
  return LATE.reduce((code, name) => {
    const line = new RegExp(`^import ${name}API from .*$`, 'm');
    if (!line.test(code)) throw new Error(`late-api-classes: the sidebar's factory imports no ${name}API`);
    const nothing = name === 'Feed' ? ` = class { ${methods} }` : '';
    const bring = `export function bring${name}(it) { ${name}API = it; }`;
    return code.replace(line, `let ${name}API${nothing};\n${bring}`);
  }, factory);
}

/** @throws where none is called. */
function methodsOf(code: string): readonly string[] {
  const names = Array.from(code.matchAll(/\bfeedAPI\.(\w+)\(/g), ([, name = '']) => name);
  if (names.length === 0) throw new Error('late-api-classes: withSidebarAnnotations.js calls no feedAPI');
  return [...new Set(names)];
}

function importOf(name: string): string {
  return `\nimport ${JSON.stringify(PREFIX + name + SUFFIX)};`;
}

function bringing(name: string, file: string): string {
  return `import { bring${name} } from ${JSON.stringify(SIDEBAR_FACTORY)};
import It from ${JSON.stringify(file)};
bring${name}(It);
`;
}

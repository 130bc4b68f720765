import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const UPSTREAM = '/box-ui-elements/es/';
const PREFIX = '\0box-api:';
const SUFFIX = '.mjs';

/** Upstream's factory, from its folder `es`. */
export const FACTORY_FILE = 'api/APIFactory.js';

/** The module of a sidebar's factory. */
export const SIDEBAR_FACTORY = `${PREFIX}content-sidebar${SUFFIX}`;

const ITEMS = ['File', 'Folder', 'WebLink', 'Search', 'Recents'];

/** The API classes that the modules of a folder ask a factory for: one for `get…API`, by the name between. */
const CLASSES: Readonly<Record<string, readonly string[]>> = {
  'content-explorer': ITEMS,
  'content-picker': ITEMS,
  'content-uploader': ['PlainUpload', 'ChunkedUpload'],
  'content-preview': ['File', 'Intelligence', 'Users'],
  'content-sidebar': [
    ...['Feed', 'File', 'FileAccessStats', 'FileCollaborators', 'Intelligence', 'Metadata'],
    ...['TaskCollaborators', 'Users', 'Versions'],
  ],
};

/** Modules that a preview and a sidebar share, and that have the classes of both. */
const SHARED = 'common';

/** Methods of upstream's uploader that are called like a factory's. */
const OWN_METHODS = new Set(['FolderUpload', 'Upload']);

/** Upstream's factory has all API classes, for each of its elements: an element gets those that it asks for. */
export function apiClasses(nodeModules: string): Plugin {
  const es = `${nodeModules}${UPSTREAM}`;
  return {
    name: 'box-file-widget:api-classes',
    enforce: 'pre',
    resolveId(source, importer) {
      if (source === SIDEBAR_FACTORY) return source;
      if (!/^(?:\.\.\/)+api$/.test(source) || !pathOf(importer ?? '').startsWith(es)) return null;
      return PREFIX + (folderOf(pathOf(importer ?? '')) ?? SHARED) + SUFFIX;
    },
    load(id) {
      if (!id.startsWith(PREFIX)) return null;
      const folder = id.slice(PREFIX.length, -SUFFIX.length);
      const code = readFileSync(es + FACTORY_FILE, 'utf8');
      return {
        code: factoryWith(CLASSES[folder] ?? [], code, dirname(es + FACTORY_FILE)),
        moduleSideEffects: false,
      };
    },
    transform(code, id) {
      const path = pathOf(id);
      if (path.startsWith(`${es}elements/`)) requireKnownClasses(code, path);
      return null;
    },
  };
}

/** The file of one of its classes. @throws where it imports none of that name. */
export function classFile(code: string, name: string, folder: string): string {
  const from = new RegExp(`^import ${name}API from '(\\.[^']+)';$`, 'm').exec(code)?.[1];
  if (from === undefined) throw new Error(`api-classes: upstream's factory imports no ${name}API.`);
  return resolve(folder, from);
}

/** The factory's module with the classes named, and without the others; its imports by their paths from `folder`. */
export function factoryWith(classes: readonly string[], code: string, folder: string): string {
  const absolute = code.replace(
    /^(import .* from) '(\.[^']+)';$/gm,
    (_, what: string, from: string) => `${what} ${JSON.stringify(resolve(folder, from))};`,
  );
  const kept = new Set(classes);
  const met = new Set<string>();
  const factory = absolute.replace(/^import (\w+)API from .*$/gm, (line, name: string) => {
    met.add(name);
    return kept.has(name) ? line : `const ${name}API = undefined;`;
  });
  const missing = classes.filter((name) => !met.has(name));
  if (met.size === 0 || missing.length > 0)
    throw new Error(`api-classes: upstream's factory imports no ${missing.join('API, ') || 'Xy'}API.`);
  return withoutMethods(factory, kept);
}

const METHOD = /^ {2}get\w+API\([^)]*\) \{\n[^]*?^ {2}\}\n/gm;
const DESTROYED = /^ {4}if \(this\.(\w+)\) \{\n {6}this\.\1\.destroy\(\);\n {6}delete this\.\1;\n {4}\}\n/gm;

/** Nobody calls a method that would make one of a class which is not there; nor is there one to destroy. */
function withoutMethods(factory: string, kept: ReadonlySet<string>): string {
  const methods = factory.replace(METHOD, (method) => {
    const made = Array.from(method.matchAll(/new (\w+)API\(/g), ([, name = '']) => name);
    return made.every((name) => kept.has(name)) ? method : '';
  });
  return methods.replace(DESTROYED, (destroyed, field: string) =>
    methods.includes(`this.${field} = new `) ? destroyed : '',
  );
}

/** @throws where a module asks for a class that its element's factory has not. */
export function requireKnownClasses(code: string, path: string): void {
  const folder = folderOf(path);
  if (folder === undefined && !path.includes(`/elements/${SHARED}/`)) return;
  const known = folder === undefined ? classesOfBoth() : (CLASSES[folder] ?? []);
  for (const [call, name = ''] of code.matchAll(/\.get(\w+)API\(/g)) {
    if (!known.includes(name) && !OWN_METHODS.has(name))
      throw new Error(`api-classes: ${path} calls ${call}), which is not among the classes of its element.`);
  }
}

function classesOfBoth(): readonly string[] {
  const { 'content-preview': preview = [], 'content-sidebar': sidebar = [] } = CLASSES;
  return preview.filter((name) => sidebar.includes(name));
}

function folderOf(path: string): string | undefined {
  const folder = /\/elements\/([\w-]+)\//.exec(path)?.[1];
  return folder !== undefined && folder in CLASSES ? folder : undefined;
}

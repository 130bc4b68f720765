import { parseSync } from 'vite';

/** Every name of a module, and the module for its own sake. */
export const ALL = '*';

/** Names taken from the module with this index among the imported ones; none where it is imported to be run. */
export interface Taken {
  readonly from: number;
  readonly names: readonly string[];
}

/** A name passed on from another module; `name` is undefined for `export *`. */
export interface PassedOn {
  readonly from: number;
  readonly name: string | undefined;
  readonly as: string | undefined;
}

/** What a module's imports and exports say; indices follow the order in which the bundler lists imported modules. */
export interface Bindings {
  readonly taken: readonly Taken[];
  readonly passedOn: readonly PassedOn[];
  /** Exports of its own code. */
  readonly own: ReadonlySet<string>;
  /** Nothing in it but imports and exports: only the names that somebody asks for lead on. */
  readonly isBarrel: boolean;
}

const EXPORT_LIST = /\bexport\s*\{[^}]*\}/g;
/** Space, comments and directives. */
const NOTHING = /^(?:\s|;|\/\*[^]*?\*\/|\/\/.*|'use \w+'|"use \w+")*$/;

type Module = ReturnType<typeof parseSync>['module'];

/** Reads an ES module's text, as the last plugin left it. */
export function bindingsOf(code: string): Bindings {
  const { module } = parseSync('module.js', code, { sourceType: 'module' });
  const index = indices(module);
  const exported = module.staticExports.flatMap(({ entries }) => entries);
  return {
    taken: module.staticImports.map(({ moduleRequest, entries }) => ({
      from: index(moduleRequest.value),
      names: entries.map(({ importName }) => nameOf(importName) ?? ALL),
    })),
    passedOn: exported.flatMap(({ moduleRequest, importName, exportName }) =>
      moduleRequest
        ? [{ from: index(moduleRequest.value), name: nameOf(importName), as: nameOf(exportName) }]
        : [],
    ),
    own: new Set(exported.flatMap((one) => (one.moduleRequest ? [] : [nameOf(one.exportName) ?? 'default']))),
    isBarrel: isBarrel(code, module),
  };
}

function indices({ staticImports, staticExports }: Module): (specifier: string) => number {
  const requests = [
    ...staticImports.map(({ start, moduleRequest }) => ({ start, specifier: moduleRequest.value })),
    ...staticExports.flatMap(({ start, entries }) =>
      entries.flatMap(({ moduleRequest }) =>
        moduleRequest ? [{ start, specifier: moduleRequest.value }] : [],
      ),
    ),
  ].sort((one, other) => one.start - other.start);
  const order = [...new Set(requests.map(({ specifier }) => specifier))];
  return (specifier) => order.indexOf(specifier);
}

function nameOf({
  kind,
  name,
}: {
  readonly kind: string;
  readonly name?: string | null;
}): string | undefined {
  return kind === 'Default' ? 'default' : kind === 'Name' ? (name ?? undefined) : undefined;
}

/** The parser files `export { a }` under the import that `a` comes from: such lists are taken out by their looks. */
function isBarrel(code: string, { staticImports, staticExports }: Module): boolean {
  const passing = staticExports.filter(({ start, end }) => /^export\s*[{*]/.test(code.slice(start, end)));
  let rest = '';
  let at = 0;
  for (const { start, end } of [...staticImports, ...passing].sort((one, other) => one.start - other.start)) {
    rest += code.slice(at, Math.max(at, start));
    at = Math.max(at, end);
  }
  return NOTHING.test((rest + code.slice(at)).replace(EXPORT_LIST, ''));
}

import { readFile } from 'node:fs/promises';
import type Typescript from 'typescript';

/** One line of a reference: an attribute, an event, a slot… */
export interface Entry {
  readonly name: string;
  readonly description: string;
  readonly type?: string;
  readonly default?: string;
}

/** What the element's own documentation comment says, by kind. */
export interface Reference {
  readonly attributes: readonly Entry[];
  readonly events: readonly Entry[];
  readonly slots: readonly Entry[];
  readonly parts: readonly Entry[];
  readonly properties: readonly Entry[];
}

interface Declared {
  readonly name?: string;
  readonly description?: string;
  readonly default?: string;
  readonly type?: { readonly text: string };
}

type Kind = 'attributes' | 'events' | 'slots' | 'cssParts' | 'cssProperties';

/** What the analyzer exports and does not declare (custom-elements-manifest/analyzer 0.11, index.js). */
interface Analyzer {
  readonly ts: typeof Typescript;
  readonly create: (given: { modules: Typescript.SourceFile[] }) => {
    readonly modules: readonly {
      readonly declarations: readonly Partial<Record<Kind, readonly Declared[]>>[];
    }[];
  };
}

const ANALYZER = '@custom-elements-manifest/analyzer/index.js';
const ELEMENT = 'src/widget/element/box-file-widget-element.ts';

/** Reads the comment with the analyzer that editors' own data is made with (custom-elements-manifest). */
export async function readReference(): Promise<Reference> {
  const { create, ts } = (await import(ANALYZER)) as Analyzer;
  const source = ts.createSourceFile(ELEMENT, await readFile(ELEMENT, 'utf8'), ts.ScriptTarget.ES2022, true);
  const { modules } = create({ modules: [source] });
  const declaration = modules[0]?.declarations[0] ?? {};
  const entries = (kind: Kind): Entry[] => (declaration[kind] ?? []).flatMap(entryOf);
  return {
    attributes: entries('attributes'),
    // What the analyzer finds in the code beside the comment has no description.
    events: entries('events').filter(({ description }) => description !== ''),
    slots: entries('slots'),
    parts: entries('cssParts'),
    properties: entries('cssProperties'),
  };
}

function entryOf({ name, description = '', type, default: byDefault }: Declared): Entry[] {
  if (name === undefined) return [];
  return [
    {
      name,
      description,
      ...(type && { type: type.text }),
      ...(byDefault !== undefined && { default: byDefault }),
    },
  ];
}

import type { Plugin, Rolldown } from 'vite';
import { graphOf } from './graph.ts';
import { planChunks, type Share, type Signature } from './plan.ts';
import { reachedFrom, type Graph } from './reach.ts';

export interface ChunkOptions {
  /** Module that the loader fetches in any case: one chunk, with all that it needs, and all that each of `starts` does. */
  readonly life: string;
  /** Modules that are loaded at first, by the name of what they make: a mode, or the frame engine. */
  readonly starts: Readonly<Record<string, readonly string[]>>;
  /** The one of them that must get nothing of the others'. */
  readonly apart: string;
  /** The one of them that comes after any of the others: what all of those need is there. */
  readonly late: string;
}

const LIFE = 'life';
/** Vite's, for any `import()`; \0 marks what is no file. */
const PRELOAD_HELPER = '\0vite/preload-helper.js';
/** With the loader, its life, the bundler's runtime and a language, eight requests for what most pages show. */
const LIMITS = { most: (mode: string) => (mode === 'explorer' ? 5 : 7), least: 8_192 };

/** Merges what a page needs from the start into few chunks, by which modes need it. What comes later stays apart. */
export function mergeChunks(options: ChunkOptions): Plugin {
  let chunkOf: ReadonlyMap<string, string> = new Map();
  return {
    name: 'box-file-widget:chunks',
    config: () => ({
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: {
              // Else a chunk would take the modules of wider ones along.
              includeDependenciesRecursively: false,
              groups: [{ debugName: 'modes', name: (id: string) => chunkOf.get(id) ?? null }],
            },
          },
        },
      },
    }),
    buildEnd(error) {
      if (!error) chunkOf = chunksOf(options, graphOf(this));
    },
    generateBundle(_, bundle) {
      const ring = ringIn(bundle);
      if (ring) this.error(`chunks import each other, and one would be used before it is evaluated: ${ring}`);
    },
  };
}

function chunksOf({ life, starts, apart, late }: ChunkOptions, graph: Graph): ReadonlyMap<string, string> {
  const neededBy = new Map<string, string[]>();
  for (const [start, ids] of Object.entries(starts).sort())
    for (const id of new Set(ids.flatMap((one) => [...reachedFrom(one, graph)])))
      neededBy.set(id, [...(neededBy.get(id) ?? []), start]);
  const ofLife = reachedFrom(life, graph);
  for (const id of ofLife) neededBy.delete(id);
  const first = Object.keys(starts).filter((name) => name !== apart && name !== late);
  for (const [id, names] of neededBy)
    if (first.every((name) => names.includes(name))) neededBy.set(id, [...new Set([...names, late])].sort());
  const signatures = new Map(Array.from(neededBy, ([id, names]) => [id, names.join('+')]));
  const plan = planChunks(sharesOf(signatures, graph), { ...LIMITS, apart, late });
  const names = Object.keys(starts).sort();
  const all = names.length > 1 ? names.join('+') : undefined;
  const chunkOf = (signature: Signature): string => {
    const chunk = plan.get(signature) ?? signature;
    return chunk === all ? LIFE : chunk.replaceAll('+', '-');
  };
  return new Map([
    ...Array.from(signatures, ([id, signature]) => [id, chunkOf(signature)] as const),
    ...[...ofLife, PRELOAD_HELPER].map((id) => [id, LIFE] as const),
  ]);
}

function sharesOf(signatures: ReadonlyMap<string, Signature>, graph: Graph): ReadonlyMap<Signature, Share> {
  const shares = new Map<Signature, { size: number; imports: Set<Signature> }>();
  for (const [id, signature] of signatures) {
    const share = shares.get(signature) ?? { size: 0, imports: new Set() };
    const { size, imported } = graph(id);
    share.size += size;
    for (const one of imported.map((next) => signatures.get(next)))
      if (one !== undefined) share.imports.add(one);
    shares.set(signature, share);
  }
  return shares;
}

function ringIn(bundle: Rolldown.OutputBundle): string | undefined {
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string | undefined => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file].join(' → ');
    const chunk = bundle[file];
    if (done.has(file) || chunk?.type !== 'chunk') return undefined;
    for (const next of chunk.imports) {
      const ring = visit(next, [...path, file]);
      if (ring) return ring;
    }
    done.add(file);
    return undefined;
  };
  for (const file of Object.keys(bundle)) {
    const ring = visit(file, []);
    if (ring) return ring;
  }
  return undefined;
}

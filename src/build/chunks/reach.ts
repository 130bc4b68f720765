import { ALL, type Bindings } from './bindings.ts';

/** A module as the walk sees it. */
export interface GraphNode {
  readonly imported: readonly string[];
  /** Undefined where the module is no ES module: all that it imports is needed. */
  readonly bindings: Bindings | undefined;
  /** Names that nobody asks for may be left out: the module's package says that it has no side effects. */
  readonly isPure: boolean;
  /** Bytes of source. */
  readonly size: number;
}

/** No name of the module is needed, but what it does. */
const RUN = '';

export type Graph = (id: string) => GraphNode;

/**
 * Modules that `root` cannot be evaluated without. A module that only passes names on leads to those that are asked of
 * it, as the bundler drops the others.
 */
export function reachedFrom(root: string, graph: Graph): ReadonlySet<string> {
  const reached = new Set<string>();
  const visited = new Set<string>();
  const queue: [id: string, name: string][] = [[root, ALL]];
  for (let next = queue.pop(); next; next = queue.pop()) {
    const [id, name] = next;
    if (visited.has(`${id} ${name}`)) continue;
    visited.add(`${id} ${name}`);
    const node = graph(id);
    if (!reached.has(id)) queue.push(...needsOfItself(node));
    reached.add(id);
    queue.push(...needsOfName(node, name, graph));
  }
  return reached;
}

function needsOfItself({ imported, bindings, isPure }: GraphNode): [string, string][] {
  if (!bindings) return imported.map((id) => [id, ALL]);
  const { taken, passedOn, isBarrel } = bindings;
  const used = isPure && isBarrel ? taken.filter(({ names }) => names.length === 0) : taken;
  const run = isPure ? used : [...used, ...passedOn.map(({ from }) => ({ from, names: [] }))];
  return run.flatMap(({ from, names }) => {
    const id = imported[from];
    return id === undefined ? [] : [...names, RUN].map((name): [string, string] => [id, name]);
  });
}

/** Where a name comes from that the module passes on. */
function needsOfName({ imported, bindings }: GraphNode, name: string, graph: Graph): [string, string][] {
  return (bindings?.passedOn ?? []).flatMap(({ from, name: theirs, as }): [string, string][] => {
    const id = imported[from];
    if (id === undefined || bindings?.own.has(name)) return [];
    if (as !== undefined) return name === ALL || name === as ? [[id, theirs ?? ALL]] : [];
    return name === ALL || provides(id, name, graph) ? [[id, name]] : [];
  });
}

function provides(id: string, name: string, graph: Graph, seen = new Set<string>()): boolean {
  if (seen.has(id)) return false;
  seen.add(id);
  const { imported, bindings } = graph(id);
  if (!bindings || bindings.own.has(name)) return true;
  return bindings.passedOn.some(({ from, as }) => {
    if (as !== undefined) return as === name;
    const target = imported[from];
    return target !== undefined && provides(target, name, graph, seen);
  });
}

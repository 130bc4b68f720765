import type { Rolldown } from 'vite';
import { bindingsOf } from './bindings.ts';
import type { Graph, GraphNode } from './reach.ts';
import { SideEffects } from './side-effects.ts';

/** The modules of a build, as far as it has come. */
export function graphOf(context: Rolldown.PluginContext): Graph {
  const nodes = new Map<string, GraphNode>();
  const sideEffects = new SideEffects();
  return (id) => {
    const node = nodes.get(id) ?? nodeOf(context.getModuleInfo(id), sideEffects.areDenied(id));
    nodes.set(id, node);
    return node;
  };
}

function nodeOf(info: Rolldown.ModuleInfo | null, isPure: boolean): GraphNode {
  const code = info?.code ?? '';
  const bindings = info?.inputFormat === 'es' ? bindingsOf(code) : undefined;
  return { imported: info?.importedIds ?? [], bindings, isPure, size: code.length };
}

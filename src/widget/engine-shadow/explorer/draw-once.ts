import type { ExplorerState, UpstreamExplorer } from '../../upstream/explorer/upstream.ts';

/**
 * Has React draw once what upstream sets in two steps: a page's offset, which is drawn with the list that follows in the
 * same event; and the root's name, which is set anew after each list: not drawn again where it is the same.
 */
export function drawOnce(explorer: UpstreamExplorer): void {
  const setState = explorer.setState.bind(explorer);
  explorer.setState = (change, done) => {
    const isKnown =
      typeof change === 'object' &&
      isAlone('rootName', change) &&
      change.rootName === explorer.state.rootName;
    if (done || !isKnown) setState(change, done);
  };
  explorer.shouldComponentUpdate = (props, state) =>
    props !== explorer.props || !isAlone('currentOffset', changed(explorer.state, state));
}

function isAlone(key: keyof ExplorerState, change: Partial<ExplorerState>): boolean {
  return Object.keys(change).join() === key;
}

function changed(before: Readonly<ExplorerState>, after: Readonly<ExplorerState>): Partial<ExplorerState> {
  const entries = Object.entries(after).filter(
    ([key, value]) => before[key as keyof ExplorerState] !== value,
  );
  return Object.fromEntries(entries);
}

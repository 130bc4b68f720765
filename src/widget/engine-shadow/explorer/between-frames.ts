import { startTransition } from 'react';
import type { UpstreamExplorer } from '../../upstream/explorer/upstream.ts';

/**
 * Has React render a list that takes another's place a piece at a time: the page goes on scrolling and reacting. After
 * each list upstream sets the name of the root anew: not drawn again where it is the same.
 */
export function renderListsBetweenFrames(explorer: UpstreamExplorer): void {
  const setState = explorer.setState.bind(explorer);
  explorer.setState = (change, done) => {
    const to = typeof change === 'object' ? change : {};
    if (!done && Object.keys(to).join() === 'rootName' && to.rootName === explorer.state.rootName) return;
    const set = (): void => {
      setState(change, done);
    };
    if (to.currentCollection?.percentLoaded === 100 && !explorer.firstLoad) startTransition(set);
    else set();
  };
}

import { startTransition } from 'react';
import type { UpstreamExplorer } from '../../upstream/explorer/upstream.ts';

/** Has React render a list that takes another's place a piece at a time: the page goes on scrolling and reacting. */
export function renderListsBetweenFrames(explorer: UpstreamExplorer): void {
  const setState = explorer.setState.bind(explorer);
  explorer.setState = (change, done) => {
    const set = (): void => {
      setState(change, done);
    };
    const isList = typeof change === 'object' && change.currentCollection?.percentLoaded === 100;
    if (isList && !explorer.firstLoad) startTransition(set);
    else set();
  };
}

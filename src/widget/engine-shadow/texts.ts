import type { ExplorerProps } from './explorer-props.ts';

/** Upstream's texts, but for those that call whatever went wrong a network error: what it was the widget says itself. */
export function texts(upstream: ExplorerProps['messages']): ExplorerProps['messages'] {
  return {
    ...upstream,
    'be.emptyView.errorState': "Your files can't be shown now.",
    'be.uploadError': 'This file was not sent.',
  };
}

declare module 'box-ui-elements/es/elements/content-explorer/ContentExplorer.js' {
  import type { ComponentType } from 'react';
  import type { ExplorerProps } from './explorer-props.ts';

  const ContentExplorer: ComponentType<ExplorerProps>;
  export default ContentExplorer;
}

declare module 'box-ui-elements-messages' {
  export const messages: Readonly<Record<string, string>>;
}

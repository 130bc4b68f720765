declare module 'box-ui-elements/es/elements/content-explorer/ContentExplorer.js' {
  /** Typed here, since a declaration of a JavaScript module cannot import from the project. */
  const ContentExplorer: import('react').ComponentType<import('./explorer-props.ts').ExplorerProps>;
  export default ContentExplorer;
}

declare module 'box-ui-elements-messages' {
  export const messages: Readonly<Record<string, string>>;
}

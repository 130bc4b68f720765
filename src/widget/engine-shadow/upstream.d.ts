declare module 'box-ui-elements/es/elements/content-explorer/ContentExplorer.js' {
  /** Typed here, since a declaration of a JavaScript module cannot import from the project. */
  export const ContentExplorerComponent: new (
    props: import('../upstream/explorer/explorer-props.ts').ExplorerProps,
  ) => import('./upstream-wrapper.ts').ExplorerComponent;
}

declare module 'box-ui-elements/es/elements/content-picker/ContentPicker.js' {
  export const ContentPickerComponent: new (
    props: import('../upstream/picker/picker-props.ts').PickerProps,
  ) => import('./upstream-wrapper.ts').PickerComponent;
}

declare module 'box-ui-elements/es/elements/content-uploader/ContentUploader.js' {
  export const ContentUploaderComponent: import('react').ComponentType<
    import('../upstream/uploader/uploader-props.ts').ContentUploaderProps
  >;
}

declare module 'box-ui-elements/es/elements/content-preview/ContentPreview.js' {
  /** Within all of upstream's wrappers. */
  const ContentPreview: import('react').ComponentType<
    import('../upstream/preview/preview-props.ts').ContentPreviewProps
  >;
  export default ContentPreview;
}

declare module 'box-ui-elements/es/elements/content-sidebar/ContentSidebar.js' {
  /** Within all of upstream's wrappers. */
  const ContentSidebar: import('react').ComponentType<
    import('../upstream/sidebar/sidebar-props.ts').SidebarProps
  >;
  export default ContentSidebar;
}

declare module 'box-ui-elements/es/elements/common/makeResponsive.js' {
  const makeResponsive: import('./upstream-wrapper.ts').Wrapper;
  export default makeResponsive;
}

declare module 'box-ui-elements/es/elements/common/feature-checking/index.js' {
  export const withFeatureConsumer: import('./upstream-wrapper.ts').Wrapper;
  export const withFeatureProvider: import('./upstream-wrapper.ts').Wrapper;
}

declare module 'box-ui-elements/es/elements/common/withBlueprintModernization.js' {
  export const withBlueprintModernization: import('./upstream-wrapper.ts').Wrapper;
}

declare module 'box-ui-elements/es/utils/iframe.js' {
  /** Opens an address in the one hidden frame for downloads of the widget that is at work. */
  export default function openUrlInsideIframe(url: string): HTMLIFrameElement;
}

declare module 'box-ui-elements/es/utils/Xhr.js' {
  export interface XhrOptions {
    /** `folder_` and a number. */
    readonly id?: string;
    readonly token: () => Promise<string>;
    readonly requestInterceptor: unknown;
  }
  export interface XhrRequest {
    readonly url: string;
    /** Typed, as in the options. */
    readonly id?: string;
    readonly params?: object;
    readonly data?: object;
  }
  export default class Xhr {
    constructor(options: XhrOptions);
    get(request: XhrRequest): Promise<{ readonly data: unknown }>;
    post(request: XhrRequest): Promise<{ readonly data: unknown }>;
    put(request: XhrRequest): Promise<{ readonly data: unknown }>;
    delete(request: XhrRequest): Promise<{ readonly data: unknown }>;
    options(request: XhrRequest): Promise<void>;
    uploadFile(request: XhrRequest): Promise<void>;
    abort(): void;
  }
}

declare module 'box-ui-elements/es/utils/TokenService.js' {
  const TokenService: {
    /** @param id typed: `folder_` or `file_` and a number. */
    getWriteToken(id: string, token: () => Promise<string>): Promise<string>;
  };
  export default TokenService;
}

declare module 'box-ui-elements-messages' {
  type Text = import('../upstream/text.ts').Text;
  type Bundle = { readonly messages: Readonly<Record<string, Text>> };

  /** By language tag: what the modes can show at once, and what their later parts show. */
  export const bundles: Readonly<Record<string, Readonly<Record<'first' | 'later', () => Promise<Bundle>>>>>;
}

declare module '@box/blueprint-web/lib-esm/list-item/main.module' {
  /** Class names of the table and its parts. */
  const styles: Readonly<
    Record<
      | 'tableSortingContainer'
      | 'resizableTableContainer'
      | 'tableHeader'
      | 'column'
      | 'columnNameWrapper'
      | 'columnName'
      | 'sorted'
      | 'sortingFlexWrapper'
      | 'tableBody'
      | 'row'
      | 'cell'
      | 'actions'
      | 'actionsWrapper'
      | 'actionChildren',
      string
    >
  >;
  export default styles;
}

declare module 'js-sha1' {
  export interface Hasher {
    update(bytes: Uint8Array): Hasher;
    hex(): string;
  }
  const sha1: { create(): Hasher };
  export default sha1;
}

declare module '@box/blueprint-web/lib-esm/tooltip/tooltip' {
  export { Tooltip, TooltipProvider } from '@box/blueprint-web';
}

declare module '@box/blueprint-web/lib-esm/primitives/notification/index' {
  export { Notification } from '@box/blueprint-web';
}

declare module '@box/blueprint-web/lib-esm/primitives/notification/notification-provider' {
  export { useNotification } from '@box/blueprint-web';
}

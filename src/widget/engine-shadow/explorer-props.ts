import type { EngineProps } from '../engine/engine.ts';
import type { RequestInterceptor } from './replay.ts';

/** The part of Box's ContentExplorer props that this project uses (box-ui-elements 26.3.0, ContentExplorer.js). */
export interface ExplorerProps {
  readonly apiHost: string;
  readonly uploadHost: string;
  readonly rootFolderId: string;
  readonly language: string;
  readonly messages: Readonly<Record<string, string>>;
  readonly token: () => Promise<string>;
  readonly requestInterceptor: RequestInterceptor;
  readonly canCreateNewFolder: boolean;
  readonly canDelete: boolean;
  readonly canDownload: boolean;
  readonly canPreview: boolean;
  readonly canRename: boolean;
  readonly canSetShareAccess: boolean;
  readonly canShare: boolean;
  readonly canUpload: boolean;
  readonly onNavigate: (folder: { readonly id: string }) => void;
}

export interface ExplorerParts {
  /** Upstream reads it once, in the constructor: it leads to the newest props from there on. */
  readonly token: () => Promise<string>;
  /** Called with each listing that is on screen. */
  readonly onListed: () => void;
  readonly messages: Readonly<Record<string, string>>;
  readonly requestInterceptor: RequestInterceptor;
}

export function explorerProps(props: EngineProps, parts: ExplorerParts): ExplorerProps {
  const can = (feature: EngineProps['features'][number]): boolean => props.features.includes(feature);
  return {
    token: parts.token,
    messages: parts.messages,
    requestInterceptor: parts.requestInterceptor,
    apiHost: props.apiUrl,
    uploadHost: props.uploadUrl,
    rootFolderId: props.folderId,
    language: props.language,
    canCreateNewFolder: can('create-folder'),
    canDelete: can('delete'),
    canDownload: can('download'),
    canPreview: can('preview'),
    canRename: can('rename'),
    canSetShareAccess: can('share'),
    canShare: can('share'),
    canUpload: can('upload'),
    onNavigate: ({ id }) => {
      parts.onListed();
      props.onEvent({ type: 'navigate', folderId: id });
    },
  };
}

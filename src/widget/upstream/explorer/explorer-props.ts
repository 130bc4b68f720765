import type { EngineProps } from '../../engine/engine.ts';
import type { RequestInterceptor } from '../../requests/requests.ts';
import type { BoxItem } from '../item.ts';
import type { Uploads } from '../uploads/uploads.ts';
import type { Uploader } from '../uploads/upstream.ts';
import type { UpstreamExplorer } from './upstream.ts';

/** The part of Box's ContentExplorer props that this project uses (box-ui-elements 26.3.0, ContentExplorer.js). */
export interface ExplorerProps {
  readonly apiHost: string;
  readonly uploadHost: string;
  readonly rootFolderId: string;
  readonly language: string;
  /** Box's texts by id; its published files bring their own. */
  readonly messages?: Readonly<Record<string, string>>;
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
  /** The instance within upstream's wrappers (common/makeResponsive.js). */
  readonly componentRef: Ref<UpstreamExplorer>;
  readonly contentUploaderProps: UploaderProps;
  readonly contentPreviewProps: PreviewProps;
  /** Called with an instance right when it is made; not a prop of upstream's. */
  readonly takeOver: (explorer: UpstreamExplorer) => void;
}

/** A function that React calls with an instance, and with null at its end. */
export type Ref<Instance> = (instance: Instance | null) => void;

/** Handed on to the ContentUploader of the upload dialog. */
export interface UploaderProps {
  readonly componentRef: Ref<Uploader>;
  readonly onError: Uploads['onError'];
  /** Upstream drops what is above it without a word: here the page's own limit tells. */
  readonly fileLimit: number;
}

/** Handed on to the ContentPreview of the preview dialog. */
export interface PreviewProps {
  readonly contentSidebarProps: object;
  readonly onError: () => void;
  readonly onNavigate: (fileId: string) => void;
}

/** What this project does in upstream's place. */
export interface ExplorerHooks {
  readonly download: (item: BoxItem) => void;
  /** Closing the upload dialog would lose files. */
  readonly keepsUploadDialog: () => boolean;
}

/** What an engine has for as long as it is mounted. */
export interface ExplorerParts extends Pick<
  ExplorerProps,
  | 'token'
  | 'requestInterceptor'
  | 'componentRef'
  | 'contentUploaderProps'
  | 'contentPreviewProps'
  | 'takeOver'
> {
  /** Called with each listing that is on screen. */
  readonly onListed: () => void;
}

export function explorerProps(props: EngineProps, { onListed, ...parts }: ExplorerParts): ExplorerProps {
  const can = (feature: EngineProps['features'][number]): boolean => props.features.includes(feature);
  return {
    ...parts,
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
      onListed();
      props.onEvent({ type: 'navigate', folderId: id });
    },
  };
}

import type { EngineProps, View } from '../../engine/engine.ts';
import type { BoxItem } from '../item.ts';
import { listProps, type ListParts, type ListProps, type Ref } from '../listing/list-props.ts';
import { libraryProps, type LibraryProps } from '../preview/library.ts';
import type { UpstreamPreview } from '../preview/upstream.ts';
import type { SidebarContent } from '../sidebar/sidebar-props.ts';
import type { UpstreamExplorer } from './upstream.ts';

/** The part of Box's ContentExplorer props that this project uses (box-ui-elements 26.3.0, ContentExplorer.js). */
export interface ExplorerProps extends ListProps, LibraryProps {
  readonly canDelete: boolean;
  readonly canDownload: boolean;
  readonly canPreview: boolean;
  readonly canRename: boolean;
  readonly canSetShareAccess: boolean;
  readonly canShare: boolean;
  readonly onNavigate: (folder: { readonly id: string }) => void;
  /** Once a download has begun in the preview dialog. */
  readonly onDownload: (file: BoxItem) => void;
  /** The instance within upstream's wrappers (common/makeResponsive.js). */
  readonly componentRef: Ref<UpstreamExplorer>;
  readonly contentPreviewProps: PreviewProps;
  /** Called with an instance right when it is made; not a prop of upstream's. */
  readonly takeOver: (explorer: UpstreamExplorer) => void;
  /** Not a prop of upstream's. */
  readonly firstView: View;
}

/** Handed on to the ContentPreview of the preview dialog. */
export interface PreviewProps {
  readonly contentSidebarProps: SidebarContent;
  readonly componentRef: Ref<UpstreamPreview>;
  readonly onError: () => void;
  readonly onNavigate: (fileId: string) => void;
}

/** What an engine has for as long as it is mounted. */
export interface ExplorerParts
  extends
    ListParts,
    Pick<ExplorerProps, 'componentRef' | 'contentPreviewProps' | 'onDownload' | 'onNavigate' | 'takeOver'> {}

export function explorerProps(props: EngineProps, parts: ExplorerParts): ExplorerProps {
  const can = (feature: EngineProps['features'][number]): boolean => props.features.includes(feature);
  return {
    ...listProps(props, parts),
    ...libraryProps(props),
    componentRef: parts.componentRef,
    contentPreviewProps: parts.contentPreviewProps,
    onDownload: parts.onDownload,
    onNavigate: parts.onNavigate,
    takeOver: parts.takeOver,
    firstView: props.view,
    canDelete: can('delete'),
    canDownload: can('download'),
    canPreview: can('preview'),
    canRename: can('rename'),
    canSetShareAccess: can('share'),
    canShare: can('share'),
  };
}

import type { EngineProps } from '../../engine/engine.ts';
import type { RequestInterceptor } from '../../requests/requests.ts';
import type { Ref } from '../listing/list-props.ts';
import { SIDEBAR, type SidebarContent, type SidebarParts } from '../sidebar/sidebar-props.ts';
import type { Text } from '../text.ts';
import { libraryProps, type LibraryProps } from './library.ts';
import type { ElementsError, UpstreamPreview } from './upstream.ts';

/** The part of Box's ContentPreview props that this project uses (box-ui-elements 26.3.0, ContentPreview.js). */
export interface ContentPreviewProps extends LibraryProps, Omit<PreviewParts, 'onFetchFileSuccess'> {
  readonly apiHost: string;
  readonly fileId: string;
  readonly language: string;
  /** Box's texts by id; its published files bring their own. */
  readonly messages?: Readonly<Record<string, Text>>;
  readonly logoUrl: string | undefined;
  readonly hasHeader: boolean;
  readonly canDownload: boolean;
  readonly contentSidebarProps: SidebarContent & Pick<SidebarParts, 'onFetchFileSuccess'>;
}

/** What an engine has for as long as it is mounted. */
export interface PreviewParts extends Pick<SidebarParts, 'onFetchFileSuccess'> {
  readonly token: () => Promise<string>;
  readonly requestInterceptor: RequestInterceptor;
  /** The instance within upstream's wrappers (common/makeResponsive.js). */
  readonly componentRef: Ref<UpstreamPreview>;
  readonly onError: (error: ElementsError) => void;
  /** Once a file is seen. */
  readonly onLoad: () => void;
}

export function previewProps(
  props: EngineProps,
  { onFetchFileSuccess, ...parts }: PreviewParts,
): ContentPreviewProps {
  return {
    ...parts,
    ...libraryProps(props),
    apiHost: props.apiUrl,
    fileId: props.fileId ?? '',
    language: props.language,
    logoUrl: props.logo,
    hasHeader: true,
    canDownload: props.features.includes('download'),
    contentSidebarProps: { ...SIDEBAR, onFetchFileSuccess },
  };
}

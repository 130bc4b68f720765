import type { EngineProps } from '../../engine/engine.ts';
import type { RequestInterceptor } from '../../requests/requests.ts';
import type { Text } from '../text.ts';
import type { Uploads } from '../uploads/uploads.ts';
import type { Uploader } from '../uploads/upstream.ts';
import type { ListerProps } from './upstream.ts';

/** Props that Box's ContentExplorer and ContentPicker have in common (box-ui-elements 26.3.0), as far as they are used here. */
export interface ListProps extends ListerProps {
  readonly apiHost: string;
  readonly uploadHost: string;
  /** The folder to open first; each change of it opens another. */
  readonly currentFolderId: string | undefined;
  readonly language: string;
  /** Box's texts by id; its published files bring their own. */
  readonly messages?: Readonly<Record<string, Text>>;
  readonly logoUrl: string | undefined;
  readonly token: () => Promise<string>;
  readonly requestInterceptor: RequestInterceptor;
  readonly canCreateNewFolder: boolean;
  readonly contentUploaderProps: UploaderProps;
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

/** What an engine has for as long as it is mounted. */
export interface ListParts extends Pick<ListProps, 'token' | 'requestInterceptor' | 'contentUploaderProps'> {
  readonly openFolderId: (props: EngineProps) => string | undefined;
}

export function listProps(props: EngineProps, parts: ListParts): ListProps {
  return {
    token: parts.token,
    requestInterceptor: parts.requestInterceptor,
    contentUploaderProps: parts.contentUploaderProps,
    apiHost: props.apiUrl,
    uploadHost: props.uploadUrl,
    rootFolderId: props.folderId,
    currentFolderId: parts.openFolderId(props),
    language: props.language,
    logoUrl: props.logo,
    sortBy: props.sort.by,
    sortDirection: props.sort.direction,
    canUpload: props.features.includes('upload'),
    canCreateNewFolder: props.features.includes('create-folder'),
  };
}

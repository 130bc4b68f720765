import type { EngineProps } from '../../engine/engine.ts';
import type { RequestInterceptor } from '../../requests/requests.ts';
import type { Text } from '../text.ts';
import type { Uploader } from '../uploads/upstream.ts';
import type { Uploads } from '../uploads/uploads.ts';

/** The part of Box's ContentUploader props that this project uses (box-ui-elements 26.3.0, ContentUploader.js). */
export interface ContentUploaderProps extends UploaderParts {
  readonly apiHost: string;
  readonly uploadHost: string;
  readonly rootFolderId: string;
  readonly language: string;
  /** Box's texts by id; its published files bring their own. */
  readonly messages?: Readonly<Record<string, Text>>;
  readonly isFolderUploadEnabled: boolean;
  /** Upstream drops what is above it without a word: here the page's own limit tells. */
  readonly fileLimit: number;
  /** Without it there is a button that closes nothing. */
  readonly onClose: null;
}

/** What an engine has for as long as it is mounted. */
export interface UploaderParts {
  readonly token: () => Promise<string>;
  readonly requestInterceptor: RequestInterceptor;
  /** The instance within upstream's wrappers (common/makeResponsive.js). */
  readonly componentRef: (uploader: Uploader | null) => void;
  readonly onError: Uploads['onError'];
}

/** @param rootFolderId where the files go. */
export function uploaderProps(
  { apiUrl, uploadUrl, language }: Pick<EngineProps, 'apiUrl' | 'uploadUrl' | 'language'>,
  rootFolderId: string,
  parts: UploaderParts,
): ContentUploaderProps {
  return {
    ...parts,
    apiHost: apiUrl,
    uploadHost: uploadUrl,
    rootFolderId,
    language,
    isFolderUploadEnabled: true,
    fileLimit: Infinity,
    onClose: null,
  };
}

import type { BoxItem } from '../item.ts';

/**
 * What this project reaches into of Box's ContentUploader and its upload requests (box-ui-elements 26.3.0,
 * es/elements/content-uploader/ContentUploader.js, es/api/uploads/*.js). None of it is a public interface of upstream.
 */
export interface Uploader {
  /** Puts items at the end of the queue; the folders below a folder come one by one, without a list. */
  addToQueue: (added: readonly UploadItem[] | UploadItem, done?: () => void) => void;
  /** What a choice of files comes down to. */
  readonly addFilesToUploadQueue: (files: readonly File[], done?: () => void) => void;
  readonly itemsRef: { readonly current: readonly UploadItem[] };
  /** Names that are in the queue: a file of such a name is not taken again. */
  readonly itemIdsRef: { readonly current: Record<string, boolean> };
  /** Sends an item now, unless six are under way. */
  uploadFile: (item: UploadItem) => void;
  /** Cancels what is under way and makes the item pending, with a request of its own. */
  resetFile: (item: UploadItem) => void;
  /** Sends what is pending; with a press of the button it gets the event. */
  upload: (press?: unknown) => void;
  /** Takes all out; a folder that is sent goes on. */
  cancel: () => void;
  readonly removeFileFromUploadQueue: (item: UploadItem) => void;
}

/** Sent wholly but not yet answered is `staged`. */
export type UploadStatus = 'pending' | 'inprogress' | 'staged' | 'complete' | 'error';

/** One line of the upload dialog; upstream changes it in place. */
export interface UploadItem {
  /** None for a folder below another. */
  api: UploadApi;
  /** Undefined for a folder. */
  file?: File;
  readonly isFolder?: boolean;
  /** With a folder for what is in a folder that is sent. */
  readonly options?: { readonly folderId?: string };
  name: string;
  extension: string;
  size: number;
  /** 0 to 100. */
  progress: number;
  status: UploadStatus;
  error?: unknown;
}

/** PlainUpload, or from 100 MB on MultiputUpload. */
export interface UploadApi {
  upload: (options: UploadOptions) => void;
  cancel: () => void;
  isDestroyed: () => boolean;
  /** Takes the failures of the check before an upload, and those of a plain upload. */
  preflightErrorHandler: (error: unknown) => void;
  readonly errorCallback?: (error: unknown) => void;
}

export interface UploadOptions {
  readonly file: File;
  readonly errorCallback: (error: unknown) => void;
  readonly progressCallback: (event: unknown) => void;
  /** With what Box has made of the file. */
  readonly successCallback: (entries?: readonly BoxItem[]) => void;
  /** `true`: a new version; `false`: another name; `error`: fail. */
  readonly overwrite: boolean | 'error';
  /** Another name for one that is taken. */
  readonly conflictCallback?: (name: string) => string;
}

export interface ChunkedUploadApi extends UploadApi {
  readonly config: { readonly retries: number };
  readonly parts: readonly UploadPart[];
  commitRetryCount: number;
  readonly xhr: { delete: (request: unknown) => Promise<unknown> };
  populateParts: () => void;
  commitSessionErrorHandler: (error: unknown) => void;
  onPartDigestError: (error: unknown, part: UploadPart) => void;
  sessionErrorHandler: (error: unknown, event: string, message?: string) => Promise<void>;
}

export interface UploadPart {
  numUploadRetriesPerformed: number;
  uploadErrorHandler: (error: unknown) => Promise<void>;
}

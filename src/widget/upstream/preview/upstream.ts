import type { BoxItem } from '../item.ts';

/**
 * The part of Box's ContentPreview that this project reaches into (box-ui-elements 26.3.0,
 * es/elements/content-preview/ContentPreview.js). None of it is a public interface of upstream.
 */
export interface UpstreamPreview {
  /** `file` is undefined until Box has answered. */
  readonly state: Readonly<{ file?: BoxItem; currentFileId?: string }>;
  componentDidUpdate: (...args: unknown[]) => void;
  setState(change: Readonly<{ isLoading: boolean }>): void;
  /** Where a file is drawn. */
  readonly previewContainer?: HTMLElement | null;
  /** What the header's button does. */
  download: () => void;
  /** Whether preview.js is there. */
  isPreviewLibraryLoaded(): boolean;
  /** URL of a file of the preview library. */
  getBasePath(asset: string): string;
  /** Puts preview.js into the page, where there is no such element yet. */
  loadScript(): void;
  fetchFile(
    id: string | undefined,
    success?: undefined,
    failure?: undefined,
    options?: Readonly<{ forceFetch: boolean }>,
  ): void;
  refreshSidebar(): void;
}

/** What upstream's error boundary makes of an error. */
export interface ElementsError {
  readonly code?: string;
  /** `preview`: of the preview library; `content_preview`: of the element around it. */
  readonly origin?: string;
}

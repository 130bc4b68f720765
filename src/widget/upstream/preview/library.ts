import type { EngineProps } from '../../engine/engine.ts';

/**
 * The preview library that Box's installation guide for its UI Elements names. Upstream's own default, 3.0.0, is documented
 * nowhere.
 */
const PREVIEW_VERSION = '2.106.0';

export interface LibraryProps {
  readonly staticHost: string;
  readonly previewLibraryVersion: string;
}

/** The library is on the host of Box's other published files. */
export function libraryProps({ files }: Pick<EngineProps, 'files'>): LibraryProps {
  return { staticHost: new URL(files.url).origin, previewLibraryVersion: PREVIEW_VERSION };
}

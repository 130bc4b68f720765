import type { Messages } from './messages.ts';

/** In place of those of upstream's that call whatever went wrong a network error: what it was the widget says itself. */
export function upstreamTexts({ errors, upstream }: Messages): Readonly<Record<string, string>> {
  return {
    'be.emptyView.errorState': upstream.listFailed,
    'be.uploadError': upstream.uploadFailed,
    // Upstream takes whatever has the name for a folder.
    'be.uploadsProvidedFolderNameInvalidMessage': errors.name_invalid,
  };
}

import { bundles } from 'box-ui-elements-messages';
import { chooseLanguage } from '../messages/choose-language.ts';
import { loadMessages } from '../messages/load-messages.ts';

/** Upstream's texts, but for those that call whatever went wrong a network error: what it was the widget says itself. */
export async function texts(language: string): Promise<Readonly<Record<string, string>>> {
  const shipped = chooseLanguage([language]);
  const [bundle, { errors, upstream }] = await Promise.all([bundles[shipped]?.(), loadMessages(shipped)]);
  return {
    ...bundle?.messages,
    'be.emptyView.errorState': upstream.listFailed,
    'be.uploadError': upstream.uploadFailed,
    // Upstream takes whatever has the name for a folder.
    'be.uploadsProvidedFolderNameInvalidMessage': errors.name_invalid,
  };
}

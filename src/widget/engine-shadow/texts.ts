import { bundles } from 'box-ui-elements-messages';
import { chooseLanguage } from '../messages/choose-language.ts';
import { loadMessages } from '../messages/load-messages.ts';
import { upstreamTexts } from '../messages/upstream-texts.ts';

/** Upstream's texts, with some of the widget's own in their place. */
export async function texts(language: string): Promise<Readonly<Record<string, string>>> {
  const shipped = chooseLanguage([language]);
  const [bundle, messages] = await Promise.all([bundles[shipped]?.(), loadMessages(shipped)]);
  return { ...bundle?.messages, ...upstreamTexts(messages) };
}

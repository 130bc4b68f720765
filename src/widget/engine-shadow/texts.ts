import { bundles } from 'box-ui-elements-messages';
import { chooseLanguage } from '../messages/choose-language.ts';
import { loadMessages } from '../messages/load-messages.ts';
import { upstreamTexts } from '../messages/upstream-texts.ts';
import type { Text } from '../upstream/text.ts';

type Texts = Record<string, Text>;

/** Of the languages on the page. */
const shown = new Map<string, Texts>();

/**
 * Upstream's texts, with some of the widget's own in their place. Later ones come into the same object, before a part that
 * shows them: react-intl looks a text up when it is shown.
 */
export async function texts(language: string): Promise<Readonly<Texts>> {
  const shipped = chooseLanguage([language]);
  const [bundle, messages] = await Promise.all([bundles[shipped]?.first(), loadMessages(shipped)]);
  const all = shown.get(shipped) ?? { ...bundle?.messages, ...upstreamTexts(messages) };
  shown.set(shipped, all);
  return all;
}

/** What `part` is, once the texts that it may show are there too. */
export async function withTexts<Part>(part: Promise<Part>): Promise<Part> {
  const [loaded] = await Promise.all([part, ...Array.from(shown, addLater)]);
  return loaded;
}

async function addLater([language, all]: [string, Texts]): Promise<void> {
  const later = await bundles[language]?.later();
  for (const [id, text] of Object.entries(later?.messages ?? {})) all[id] ??= text;
}

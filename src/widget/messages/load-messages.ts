import { enAU } from './en-AU.ts';
import { enCA } from './en-CA.ts';
import { enGB } from './en-GB.ts';
import { enUS } from './en-US.ts';
import type { Language } from './languages.ts';
import type { Messages } from './messages.ts';

type Loader = () => Promise<{ readonly messages: Messages }>;

/** All the kinds of English are at hand: English is what the user reads until another language has arrived. */
const AT_HAND = { 'en-AU': enAU, 'en-CA': enCA, 'en-GB': enGB, 'en-US': enUS };

const LOADERS: Readonly<Record<Exclude<Language, keyof typeof AT_HAND>, Loader>> = {
  'bn-IN': () => import('./bn-IN.ts'),
  'da-DK': () => import('./da-DK.ts'),
  'de-DE': () => import('./de-DE.ts'),
  'es-419': () => import('./es-419.ts'),
  'es-ES': () => import('./es-ES.ts'),
  'fi-FI': () => import('./fi-FI.ts'),
  'fr-CA': () => import('./fr-CA.ts'),
  'fr-FR': () => import('./fr-FR.ts'),
  'hi-IN': () => import('./hi-IN.ts'),
  'it-IT': () => import('./it-IT.ts'),
  'ja-JP': () => import('./ja-JP.ts'),
  'ko-KR': () => import('./ko-KR.ts'),
  'nb-NO': () => import('./nb-NO.ts'),
  'nl-NL': () => import('./nl-NL.ts'),
  'pl-PL': () => import('./pl-PL.ts'),
  'pt-BR': () => import('./pt-BR.ts'),
  'ru-RU': () => import('./ru-RU.ts'),
  'sv-SE': () => import('./sv-SE.ts'),
  'tr-TR': () => import('./tr-TR.ts'),
  'zh-CN': () => import('./zh-CN.ts'),
  'zh-TW': () => import('./zh-TW.ts'),
};

/**
 * The widget's own texts, at once where they are at hand; else fetched.
 *
 * @throws (rejects) where the file cannot be fetched.
 */
export function loadMessages(language: Language): Messages | Promise<Messages> {
  if (isAtHand(language)) return AT_HAND[language];
  return LOADERS[language]().then(({ messages }) => messages);
}

function isAtHand(language: Language): language is keyof typeof AT_HAND {
  return language in AT_HAND;
}

import { LANGUAGES, type Language } from './languages.ts';

const US_ENGLISH = /^(AS|GU|MH|MP|PH|PR|UM|US|VI)$/;
const EUROPEAN_SPANISH = /^(EA|ES|GQ|IC)$/;

/** A language alone, where Box has it more than once. */
const ALONE: Readonly<Record<string, Language>> = { en: 'en-US', es: 'es-ES', fr: 'fr-FR', zh: 'zh-CN' };

/** Where Box has a language more than once, or under another name. */
const FAMILIES: Readonly<Record<string, (locale: Intl.Locale) => Language>> = {
  en: ({ region }) => (US_ENGLISH.test(region ?? '') ? 'en-US' : 'en-GB'),
  es: ({ region }) => (EUROPEAN_SPANISH.test(region ?? '') ? 'es-ES' : 'es-419'),
  fr: () => 'fr-FR',
  nn: () => 'nb-NO',
  no: () => 'nb-NO',
  zh: ({ script }) => (script === 'Hant' ? 'zh-TW' : 'zh-CN'),
};

/**
 * The first that Box has, of the languages that somebody asks for, best first; `en-US` where it has none.
 *
 * @param wanted BCP 47 tags; what is none is passed over.
 */
export function chooseLanguage(wanted: readonly string[]): Language {
  for (const tag of wanted) {
    const language = bestFor(tag);
    if (language) return language;
  }
  return 'en-US';
}

function bestFor(tag: string): Language | undefined {
  // Where nobody has said: an error for it would take a browser long to make.
  if (tag === '') return undefined;
  return simplyFor(tag) ?? likelyFor(tag);
}

/** As most pages write it: without the data of all locales, which take a browser long to load. */
function simplyFor(tag: string): Language | undefined {
  if (/^[a-z]{2}$/.test(tag)) return ALONE[tag] ?? LANGUAGES.find((one) => one.startsWith(`${tag}-`));
  return LANGUAGES.find((one) => one === tag);
}

function likelyFor(tag: string): Language | undefined {
  const locale = likely(tag);
  if (!locale) return undefined;
  const { language, region } = locale;
  return (
    LANGUAGES.find((one) => one === `${language}-${region ?? ''}`) ??
    FAMILIES[language]?.(locale) ??
    LANGUAGES.find((one) => one.startsWith(`${language}-`))
  );
}

/** With the script and region that most of its speakers use, where the tag does not say. */
function likely(tag: string): Intl.Locale | undefined {
  try {
    return new Intl.Locale(tag.trim().replaceAll('_', '-')).maximize();
  } catch {
    return undefined;
  }
}

/** The languages Box UI Elements comes in (box-ui-elements 26.3.0, i18n/bundles), but for the made-up `en-x-pseudo`. */
export const LANGUAGES = [
  ...(['bn-IN', 'da-DK', 'de-DE', 'en-AU', 'en-CA', 'en-GB', 'en-US', 'es-419', 'es-ES'] as const),
  ...(['fi-FI', 'fr-CA', 'fr-FR', 'hi-IN', 'it-IT', 'ja-JP', 'ko-KR', 'nb-NO', 'nl-NL'] as const),
  ...(['pl-PL', 'pt-BR', 'ru-RU', 'sv-SE', 'tr-TR', 'zh-CN', 'zh-TW'] as const),
] as const;

export type Language = (typeof LANGUAGES)[number];

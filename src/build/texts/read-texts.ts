import { readdirSync, readFileSync } from 'node:fs';
import { basename } from 'node:path';

/** By id, in the order of the files. */
export type Texts = ReadonlyMap<string, string>;

/** Tags of the languages that upstream ships. Nobody speaks `en-x-pseudo`: it is upstream's test of layouts. */
export function languagesIn(nodeModules: string): readonly string[] {
  return readdirSync(`${nodeModules}/box-ui-elements/i18n/bundles`)
    .filter((file) => file.endsWith('.js') && !file.includes('-x-'))
    .map((file) => basename(file, '.js'));
}

/**
 * Upstream's texts in a language: its bundle for that names the packages whose texts go before its own.
 *
 * @throws where a file has no texts like `"id": "words"`.
 */
export function textsIn(nodeModules: string, language: string): Texts {
  const i18n = `${nodeModules}/box-ui-elements/i18n`;
  const bundle = readFileSync(`${i18n}/bundles/${language}.js`, 'utf8');
  const packages = Array.from(bundle.matchAll(/from '(@box\/[\w-]+)\/i18n\//g), ([, name]) => name ?? '');
  const files = packages.map((name) => `${nodeModules}/${name}/dist/i18n/${language}.js`);
  return new Map([...files, `${i18n}/${language}.js`].flatMap(textsOf));
}

function textsOf(file: string): [id: string, text: string][] {
  const texts = Array.from(
    readFileSync(file, 'utf8').matchAll(/^ {2}"([^"]+)": (".*"),?$/gm),
    ([, id = '', text = '""']): [string, string] => [id, JSON.parse(text) as string],
  );
  if (texts.length === 0) throw new Error(`texts: ${file} has no texts like "id": "words".`);
  return texts;
}

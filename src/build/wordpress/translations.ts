import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { File } from './plugin-files.ts';
import { parsePo, type Translation } from './po.ts';

const DOMAIN = 'file-widget-for-box';

/** Scripts whose texts are translated, by their handle in WordPress. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'box-file-widget-admin': 'assets/admin.js',
  'box-file-widget-block': 'assets/block.js',
};

/** What WordPress 6.5 reads for each `.po` file: one PHP file, and one JSON file a script. */
export async function translationFiles(folder: string): Promise<File[]> {
  const names = (await readdir(folder).catch(() => [])).filter((name) => name.endsWith('.po'));
  const files = await Promise.all(
    names.map(async (name) => {
      const locale = name.slice(DOMAIN.length + 1, -'.po'.length);
      return filesOf(locale, parsePo(await readFile(join(folder, name), 'utf8')));
    }),
  );
  return files.flat();
}

function filesOf(locale: string, translations: readonly Translation[]): File[] {
  const scripts = Object.entries(SCRIPTS).map(([handle, source]) => {
    const own = translations.filter(({ references }) => references.some((at) => at.startsWith(source)));
    return [`languages/${DOMAIN}-${locale}-${handle}.json`, encode(jed(locale, own))] as const;
  });
  return [[`languages/${DOMAIN}-${locale}.l10n.php`, encode(phpFile(locale, translations))], ...scripts];
}

function phpFile(locale: string, translations: readonly Translation[]): string {
  const lines = translations.map(({ key, texts }) => `${quote(key)}=>${quote(texts.join('\0'))}`);
  return `<?php return array('domain'=>'${DOMAIN}','language'=>'${locale}','messages'=>array(${lines.join(',')}));\n`;
}

/** In PHP's double quotes, so that a NUL can be written. */
function quote(text: string): string {
  const escaped = text
    .replace(/[\\"$]/g, '\\$&')
    .replaceAll('\n', '\\n')
    .replaceAll('\0', '\\0');
  return `"${escaped.replaceAll('\u0004', '\\4')}"`;
}

function jed(lang: string, translations: readonly Translation[]): string {
  const messages = Object.fromEntries(translations.map(({ key, texts }) => [key, texts]));
  return JSON.stringify({
    domain: DOMAIN,
    locale_data: { [DOMAIN]: { '': { domain: DOMAIN, lang }, ...messages } },
  });
}

const encode = (text: string): Uint8Array => new TextEncoder().encode(text);

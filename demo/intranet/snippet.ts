import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

export const SCRIPT_URL = '/box-file-widget/box-file-widget.js';

const TAG = 'box-file-widget';

/** Query parameters that are attributes of the widget; nothing that could run as a script. */
export function attributesOf(query: URLSearchParams): readonly (readonly [string, string])[] {
  return [...query].filter(
    ([name]) => /^[a-z]+(-[a-z]+)*$/.test(name) && !name.startsWith('on') && name !== 'style',
  );
}

/** The widget's tag as it stands in the page. */
export function tag(attributes: readonly (readonly [string, string])[]): Html {
  const written = attributes.map(([name, value]) => html` ${raw(name)}="${value}"`);
  return html`<${raw(TAG)}${written}></${raw(TAG)}>`;
}

/** The two lines that made the widget appear, to be read. */
export async function snippet(attributes: readonly (readonly [string, string])[]): Promise<string> {
  return `<script type="module" src="${SCRIPT_URL}"></script>\n${String(await tag(attributes))}`;
}

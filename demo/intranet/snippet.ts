import { html, raw } from 'hono/html';

export type Html = ReturnType<typeof html>;

/** Names and values, in the order they are written. */
export type Attributes = readonly (readonly [string, string])[];

export const SCRIPT_URL = '/box-file-widget/box-file-widget.js';

const TAG = 'box-file-widget';

/** Query parameters that are attributes of the widget; nothing that could run as a script. */
export function attributesOf(query: URLSearchParams): Attributes {
  return [...query].filter(
    ([name]) => /^[a-z]+(-[a-z]+)*$/.test(name) && !/^on[a-z]/.test(name) && name !== 'style',
  );
}

/** The widget's tag as it stands in the page. */
export function tag(attributes: Attributes): Html {
  const written = attributes.map(([name, value]) => html` ${raw(name)}="${value}"`);
  return html`<${raw(TAG)}${written}></${raw(TAG)}>`;
}

/** The two lines that made the widget appear, to be read. */
export async function snippet(attributes: Attributes): Promise<string> {
  return `<script type="module" src="${SCRIPT_URL}"></script>\n${String(await tag(attributes))}`;
}

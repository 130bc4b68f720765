import type { Demo } from '../../../demo/start/demo.ts';
import type { Fetch } from '../../../demo/start/listen.ts';

/**
 * What is set side by side; `bare` is the least that a page can do: script, token, listing, text. `inline` does that with a
 * script that it brings along: nothing is less.
 */
export const SUBJECTS = ['upstream', 'frame', 'shadow', 'bare', 'inline'] as const;

export type Subject = (typeof SUBJECTS)[number];

/** Shows names alone: nothing in it can be pressed. */
export const isBare = (subject: Subject): boolean => subject === 'bare' || subject === 'inline';

type Hosts = Readonly<{ api: string; files: string }>;

/** The endpoint is asked with the rights that a widget asks for. */
const ASK = `fetch('/box/token', {
  method: 'POST',
  headers: { 'Content-Type': 'application/json', 'X-Box-File-Widget': '1' },
  body: JSON.stringify({ folder_id: '0', features: ['browse', 'download', 'upload', 'share', 'rename', 'delete', 'create-folder'], reason: 'initial' }),
}).then((answer) => answer.json()).then(({ access_token }) => access_token)`;

const BARE_SCRIPT = (api: string): string => `const token = await ${ASK};
const answer = await fetch('${api}/2.0/folders/0/items?fields=id,name,type,size,modified_at&limit=50', {
  headers: { Authorization: 'Bearer ' + token },
});
const list = document.createElement('ul');
for (const { name } of (await answer.json()).entries) {
  const item = document.createElement('li');
  item.textContent = name;
  list.append(item);
}
document.querySelector('.files').append(list);
`;

const WIDGET = '<script type="module" src="/box-file-widget/box-file-widget.js"></script>';

const widget = ({ api }: Hosts, more = ''): string =>
  `<box-file-widget token-url="/box/token" api-url="${api}" upload-url="${api}"
  features="browse download upload share rename delete create-folder"${more}></box-file-widget>`;

/** As Box's guide has it, but kinder: the token is on its way while the script loads. */
const upstream = ({ api, files }: Hosts): string => `<div id="box"></div>
<script>const token = ${ASK};</script>
<script src="${files}/explorer.js"></script>
<script>token.then((token) => {
  new Box.ContentExplorer().show('0', token, { container: '#box', apiHost: '${api}', uploadHost: '${api}', canPreview: false });
});</script>`;

const PAGES: Readonly<
  Record<Subject | 'two' | 'other', (hosts: Hosts) => readonly [head: string, files: string]>
> = {
  upstream: (hosts) => [`<link rel="stylesheet" href="${hosts.files}/explorer.css">`, upstream(hosts)],
  frame: (hosts) => [WIDGET, widget(hosts, ` engine="frame" engine-url="${hosts.files}"`)],
  shadow: (hosts) => [WIDGET, widget(hosts)],
  two: (hosts) => [WIDGET, widget(hosts) + widget(hosts)],
  other: () => ['', ''],
  bare: () => ['<script type="module" src="/bench/bare.js"></script>', ''],
  inline: ({ api }) => [`<script type="module">${BARE_SCRIPT(api)}</script>`, ''],
};

const page = ([head, files]: readonly [string, string]): string => `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Files</title><link rel="icon" href="data:,">
<style>.files { height: 640px; margin: 40px } .files > * { height: 100% }</style>${head}</head>
<body><h1>Your files</h1><div class="files">${files}</div></body></html>`;

/**
 * The intranet, with a page at `/bench/SUBJECT` for each subject: all alike but for what is measured; `two` is two widgets,
 * `other` a page without files.
 */
export function withBenchPages(intranet: Fetch, demo: () => Demo): Fetch {
  return (request) => {
    const { pathname } = new URL(request.url);
    const name = pathname.replace(/^\/bench\//, '');
    const { box, boxFiles } = demo();
    if (name === 'bare.js') return text('text/javascript', BARE_SCRIPT(box.apiUrl));
    const subject = ([...SUBJECTS, 'two', 'other'] as const).find((each) => each === name);
    if (!subject) return intranet(request);
    const files = (boxFiles.url ?? '').replace('{version}', '26.3.0').replace('{language}', 'en-US');
    return text('text/html', page(PAGES[subject]({ api: box.apiUrl, files })));
  };
}

const text = (type: string, body: string): Response =>
  new Response(body, { headers: { 'Content-Type': `${type}; charset=utf-8`, 'Cache-Control': 'no-cache' } });

import { format, resolveConfig } from 'prettier';
import { readReference, type Entry } from './manifest.ts';

const HEAD = `# The element

Made from the documentation comment of \`src/widget/element/box-file-widget-element.ts\` by \`npm run docs\`.

\`\`\`html
<script type="module" src="/box-file-widget/box-file-widget.js"></script>
<box-file-widget token-url="/box/token"></box-file-widget>
\`\`\`
`;

const METHODS = `## Methods and properties

Each attribute is a property as well, in camel case (\`folderId\`), and is written back when that is set.

- \`token\`: a downscoped token, or \`async ({ reason, folderId, features, signal }) => token\`, in place of \`token-url\`. The
  function may also hand on the \`Response\` of a token endpoint as it is: then its problems are told as the endpoint's.
- \`refresh()\`: loads anew what is on screen; an upload under way goes on.
- \`navigateTo(folderId)\`: opens a folder, as the user would.
- \`uploadFiles(files)\`: sends files to the folder on screen.
- \`clearSelection()\`.
- \`chosen\`: what has been chosen in a picker, as \`{ id, type, name }\`; \`value\`: its ids. In a form the picker is a field:
  \`name\`, \`required\`, \`form\`, \`validity\`, \`checkValidity()\`, \`reportValidity()\`.
`;

const EVENTS = `Each is a class of its own, bubbles, and crosses shadow roots. \`box-before-…\` can be cancelled with \`preventDefault()\`,
and then nothing is done.
`;

/** docs/element.md, whole. */
export async function elementReference(): Promise<string> {
  const { attributes, events, slots, parts, properties } = await readReference();
  const text = [
    HEAD,
    '## Attributes',
    table(['attribute', 'values', 'default', 'what it says'], attributes.map(attributeRow)),
    METHODS,
    '## Events',
    EVENTS,
    table(['event', 'when'], events.map(plainRow)),
    '## Slots',
    table(['slot', 'where it is shown'], slots.map(plainRow)),
    '## Parts',
    table(['part', 'what it is'], parts.map(plainRow)),
    '## Custom properties',
    table(['property', 'default', 'what it is'], properties.map(propertyRow)),
  ].join('\n\n');
  return format(text, { ...(await resolveConfig('docs/element.md')), parser: 'markdown' });
}

const plainRow = ({ name, description }: Entry): string[] => [code(name), description];

const attributeRow = ({ name, type = '', default: byDefault, description }: Entry): string[] => [
  code(name),
  type.split('|').map(code).join(' '),
  byDefault === undefined ? '' : code(byDefault),
  description,
];

const propertyRow = ({ name, default: byDefault, description }: Entry): string[] => [
  code(name),
  byDefault === undefined ? '' : code(byDefault),
  description,
];

function code(text: string): string {
  return `\`${text.replaceAll("'", '')}\``;
}

function table(head: readonly string[], rows: readonly string[][]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

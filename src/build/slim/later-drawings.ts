import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';
import { pathOf } from '../module-id.ts';

const ASSETS = '/@box/blueprint-web-assets/dist/';
const PREFIX = '\0box-drawing:';
const SUFFIX = '.mjs';
const SHEET = '\0box-drawings.mjs';

/** Illustrations of messages, and logos of what most pages leave out: each is fetched by itself. */
const SINGLE = [
  ...['DiscoDanceParty', 'Files', 'FolderFloat', 'HatWand', 'OpenBook'].map(
    (name) => `illustrations/Medium/${name}.js`,
  ),
  ...['BoxAiLogo', 'BoxAiLogo24', 'BoxLogo'].map((name) => `icons/Logo/${name}.js`),
];

/** Icons of kinds that most folders have none or few of: the first that is shown brings them all. */
const RARE = [
  ...['AdobeExpress', 'Audio', 'Bookmark', 'BoxNote', 'Canvas', 'Code', 'Dicom', 'DocGen', 'Docs', 'Dwg'],
  ...['Illustrator', 'Indesign', 'Keynote', 'Numbers', 'Pages', 'Photoshop', 'Powerpoint'],
  ...['Presentation', 'Sheets', 'Slides', 'Spreadsheet', 'ThreeD', 'Upload', 'Variable', 'Vector'],
  ...['Video', 'Xbd', 'Xdw', 'Zip'],
]
  .map((kind) => `File${kind}`)
  .concat('Archive', 'FolderArchive', 'FolderVariable')
  .map((name) => `icons/Content/${name}.js`);

/** A folder has its illustration while its list is on its way, too. */
const LOADING_MS = 500;

const ALL = [...SINGLE, ...RARE];

/**
 * Fetches illustrations, and icons of rare kinds, when they are first shown.
 *
 * @param module exports `drawnLater`
 * @throws from the build, where nothing imports one of them, or it is no `<svg>` as the others are.
 */
export function laterDrawings(module: string, nodeModules: string): Plugin {
  const met = new Set<string>();
  return {
    name: 'box-file-widget:later-drawings',
    enforce: 'pre',
    async resolveId(source, importer) {
      if (source === SHEET) return SHEET;
      if (!ALL.some((file) => isNamed(source, file)) || isOwn(importer)) return null;
      const resolved = await this.resolve(source, importer, { skipSelf: true });
      const file = pathOf(resolved?.id ?? '').split(ASSETS)[1] ?? '';
      if (!resolved || !ALL.includes(file)) return null;
      met.add(file);
      return PREFIX + pathOf(resolved.id) + SUFFIX;
    },
    load(id) {
      if (id === SHEET) return sheet(nodeModules + ASSETS);
      if (!id.startsWith(PREFIX)) return null;
      const path = id.slice(PREFIX.length, -SUFFIX.length);
      return { code: standIn(path, module), moduleSideEffects: false };
    },
    buildEnd(error) {
      const gone = ALL.filter((file) => !met.has(file));
      if (!error && gone.length > 0) throw new Error(`later-drawings: nothing imports ${gone.join(', ')}`);
    },
  };
}

/** Whether `./Name`, with an extension or without, may be the file. */
function isNamed(source: string, file: string): boolean {
  return nameOf(source) === nameOf(file);
}

/** What a stand-in imports is the drawing itself. */
function isOwn(importer: string | undefined): boolean {
  return importer === undefined || importer === SHEET || importer.startsWith(PREFIX);
}

function sheet(assets: string): string {
  return RARE.map((file) => `export { default as ${nameOf(file)} } from '${assets}${file}';`).join('\n');
}

function standIn(path: string, module: string): string {
  const isRare = RARE.includes(path.split(ASSETS)[1] ?? '');
  const from = isRare ? SHEET : path;
  const name = isRare ? nameOf(path) : 'default';
  return `import { drawnLater } from ${JSON.stringify(module)};
export default /* @__PURE__ */ drawnLater(
  ${JSON.stringify(viewBoxOf(readFileSync(path, 'utf8'), path))},
  async () => (await import(${JSON.stringify(from)})).${name},
  ${String(isRare ? 0 : LOADING_MS)},
);
`;
}

const SVG =
  /jsxs?\("svg", \{ width: "1em", height: "1em", (?:fill: "none", )?viewBox: "([\d ]+)", role: "img", ref: ref, \.\.\.props,/;

/** @throws where the drawing's element has other attributes than those of the box that stands in for it. */
export function viewBoxOf(code: string, path: string): string {
  const viewBox = SVG.exec(code)?.[1];
  if (viewBox === undefined) throw new Error(`later-drawings: ${path} is not the <svg> that was expected.`);
  return viewBox;
}

function nameOf(path: string): string {
  return (/([^/]*)$/.exec(path)?.[1] ?? '').replace(/\.js$/, '');
}

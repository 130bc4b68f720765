import type { Plugin } from 'vite';
import { classicLook } from './css/classic-look.ts';
import { lightRows } from './css/light-rows.ts';
import { registerCss } from './css/register-css.ts';
import { Sheets } from './css/sheets.ts';
import { shortNames } from './css/short-names.ts';
import { splitBlueprintCss } from './css/split-blueprint.ts';
import { spreadCss } from './css/spread-css.ts';
import { deferRareParts } from './defer.ts';
import { standInDocument } from './document/stand-in-document.ts';
import { bringAlong } from './patches/bring-along.ts';
import { patchBlueprint } from './patches/blueprint.ts';
import { patchContentPreview } from './patches/content-preview.ts';
import { patchListRendering } from './patches/list-rendering.ts';
import { patchLit } from './patches/lit.ts';
import { patchPikaday } from './patches/pikaday.ts';
import { patchReactAria } from './patches/react-aria.ts';
import { patchReactDom } from './patches/react-dom.ts';
import { patchReactIntl } from './patches/react-intl.ts';
import { dropModules } from './patches/dropped-modules.ts';
import { replaceUploadWorker } from './patches/upload-worker.ts';
import { apiClasses } from './slim/api-classes.ts';
import { esToolkit } from './slim/es-toolkit.ts';
import { lateApiClasses } from './slim/late-api-classes.ts';
import { lateModule } from './slim/late-module.ts';
import { lateQueryString } from './slim/late-query-string.ts';
import { laterDrawings } from './slim/later-drawings.ts';
import { lightFirst } from './slim/light-first.ts';
import { lightModules } from './slim/light-modules.ts';
import { nativeResizeObserver } from './slim/native-resize-observer.ts';
import { noMessageParser } from './slim/no-message-parser.ts';
import { noMetadataView } from './slim/no-metadata-view.ts';
import { oneFormatjs } from './slim/one-formatjs.ts';
import { sharedHelpers } from './slim/shared-helpers.ts';
import { uploadReachability } from './slim/upload-reachability.ts';
import { messageIds } from './texts/message-ids.ts';
import { messagesInPlace } from './texts/messages-in-place.ts';
import { partsAwaitTexts } from './texts/parts-await-texts.ts';
import { splitTexts } from './texts/split-texts.ts';
import { upstreamMessages } from './texts/upstream-messages.ts';
import { wholeSheets } from './untouched/whole-sheets.ts';
import { wholeTexts } from './untouched/whole-texts.ts';

export { shadowSelectors } from './css/shadow-selectors.ts';

export interface ShadowOptions {
  /** Module that stands in for `document` in bundled code. */
  readonly standIn: string;
  /** Module that bundled style sheets register with. */
  readonly styles: string;
  /** Module that computes the SHA-1 of a file in the place of upstream's worker. */
  readonly partHasher: string;
  /** Module that brings what takes over upstream's uploader. */
  readonly sending: string;
  /** Module that brings what cares for upstream's requests. */
  readonly requests: string;
  /** Module that has upstream's texts. */
  readonly texts: string;
  /** Folder of the components that stand in for blueprint's until those are wanted. */
  readonly light: string;
  readonly nodeModules: string;
  /** Modules that are loaded at first. */
  readonly starts: readonly string[];
}

/** What of blueprint's most pages show, and takes no more than these two of ariakit. */
const LIGHT_BUTTONS = [
  'primitives/base-button/base-button',
  'primitives/icon-button/icon-button',
  'text-button/text-button',
  'focusable/focusable',
].map((file) => `@box/blueprint-web/dist/lib-esm/${file}.js`);

/** The Vite plugins that let Box UI Elements live in a shadow root, small: what is not shown at once is fetched when it is. */
export function shadowRoot(options: ShadowOptions): Plugin[] {
  const { texts, light, nodeModules, starts } = options;
  const sheets = new Sheets(options.styles);
  return [
    ...ownModules(splitBlueprintCss(sheets, { adapt: lightRows, renaming: shortNames }), sheets, nodeModules),
    deferRareParts(texts),
    apiClasses(nodeModules),
    lateApiClasses(nodeModules),
    esToolkit(),
    sharedHelpers(),
    lightFirst(light),
    noMessageParser(nodeModules),
    lateModule({ source: 'tether', importer: 'react-tether/', module: `${light}/tether.ts` }),
    lateModule({
      source: '../utils/Xhr',
      importer: 'box-ui-elements/es/api/Base.js',
      module: `${light}/xhr.ts`,
    }),
    lateModule({
      source: 'scroll-into-view-if-needed',
      importer: 'box-ui-elements/es/utils/dom.js',
      module: `${light}/scroll.ts`,
    }),
    ...LIGHT_BUTTONS.map((importer) =>
      lateModule({ source: '@ariakit/react', importer, module: `${light}/button/button.tsx` }),
    ),
    lateQueryString(),
    ...uploadReachability(),
    laterDrawings(`${light}/drawing/drawing.tsx`, nodeModules),
    noMetadataView(),
    lightModules(light),
    oneFormatjs(nodeModules),
    nativeResizeObserver(),
    messageIds(nodeModules),
    messagesInPlace(),
    partsAwaitTexts(texts),
    splitTexts({ nodeModules, starts }),
    ...classicLook(),
    spreadCss(sheets, starts, [`${light}/tooltip/real-tooltip.ts`]),
    ...patchListRendering(),
    ...patches(options),
  ];
}

/** The same with upstream's modules, style sheets and texts as they are, but for what a shadow root asks for. */
export function untouched(options: ShadowOptions): Plugin[] {
  const sheets = new Sheets(options.styles, { keepsAll: true });
  return [
    ...ownModules(splitBlueprintCss(sheets), sheets, options.nodeModules),
    wholeTexts(options.nodeModules),
    wholeSheets(sheets),
    ...patches(options),
  ];
}

function ownModules(blueprintCss: Plugin, sheets: Sheets, nodeModules: string): Plugin[] {
  return [upstreamMessages(nodeModules), blueprintCss, registerCss(sheets)];
}

function patches({ standIn, partHasher, sending, requests }: ShadowOptions): Plugin[] {
  return [
    patchBlueprint(),
    ...patchReactAria(),
    patchLit(),
    patchReactIntl(),
    dropModules(),
    patchPikaday(),
    patchContentPreview(),
    replaceUploadWorker(partHasher),
    bringAlong('/box-ui-elements/es/elements/content-uploader/ContentUploader.js', sending),
    bringAlong('/box-ui-elements/es/utils/Xhr.js', requests),
    standInDocument(standIn),
    patchReactDom(standIn),
  ];
}

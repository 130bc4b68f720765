import type { Plugin } from 'vite';
import { classicLook } from './css/classic-look.ts';
import { registerCss } from './css/register-css.ts';
import { Sheets } from './css/sheets.ts';
import { splitBlueprintCss } from './css/split-blueprint.ts';
import { spreadCss } from './css/spread-css.ts';
import { deferRareParts } from './defer.ts';
import { standInDocument } from './document/stand-in-document.ts';
import { upstreamMessages } from './messages.ts';
import { patchBlueprint } from './patches/blueprint.ts';
import { patchContentPreview } from './patches/content-preview.ts';
import { patchLit } from './patches/lit.ts';
import { patchPikaday } from './patches/pikaday.ts';
import { patchReactAria } from './patches/react-aria.ts';
import { patchReactDom } from './patches/react-dom.ts';
import { patchReactIntl } from './patches/react-intl.ts';
import { dropModules } from './patches/dropped-modules.ts';
import { replaceUploadWorker } from './patches/upload-worker.ts';
import { dropPreloads } from './preload.ts';
import { messageIds } from './slim/message-ids.ts';
import { nativeResizeObserver } from './slim/native-resize-observer.ts';
import { oneFormatjs } from './slim/one-formatjs.ts';

export { shadowSelectors } from './css/shadow-selectors.ts';

export interface ShadowOptions {
  /** Module that stands in for `document` in bundled code. */
  readonly standIn: string;
  /** Module that bundled style sheets register with. */
  readonly styles: string;
  /** Modules that are loaded before the widget shows anything. */
  readonly starts: readonly string[];
  /** Module that computes the SHA-1 of a file in the place of upstream's worker. */
  readonly partHasher: string;
  readonly nodeModules: string;
}

/** The Vite plugins that let Box UI Elements live in a shadow root. */
export function shadowRoot({ standIn, styles, starts, partHasher, nodeModules }: ShadowOptions): Plugin[] {
  const sheets = new Sheets(styles);
  return [
    upstreamMessages(nodeModules),
    dropPreloads(),
    splitBlueprintCss(sheets),
    deferRareParts(),
    oneFormatjs(nodeModules),
    nativeResizeObserver(),
    messageIds(nodeModules),
    registerCss(sheets),
    ...classicLook(),
    spreadCss(sheets, starts),
    patchBlueprint(),
    patchReactAria(),
    patchLit(),
    patchReactIntl(),
    dropModules(),
    patchPikaday(),
    patchContentPreview(),
    replaceUploadWorker(partHasher),
    standInDocument(standIn),
    patchReactDom(standIn),
  ];
}

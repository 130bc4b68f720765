import { FRAME_CSS } from './frame-css.ts';

/** A document of its own inside the widget, of the page's origin and under the page's policy. */
export interface Frame {
  readonly element: HTMLIFrameElement;
  readonly window: FrameWindow;
  readonly document: Document;
  /** Where Box's element is drawn. */
  readonly app: HTMLElement;
  close(): void;
}

/** The frame's own global object: what is made of its constructors belongs to it. */
export type FrameWindow = Window & typeof globalThis;

/**
 * Opens a frame in `root`, before what is there already. It has no `src`: opened by script it takes the page's own URL, and
 * with it the secure context and the origin that Box's API is asked from.
 *
 * @param title what a screen reader calls it.
 */
export function openFrame(root: ShadowRoot, title: string, language: string): Frame {
  const element = root.ownerDocument.createElement('iframe');
  element.title = title;
  element.allow = 'clipboard-write; fullscreen';
  fill(element);
  root.prepend(element);
  const { contentWindow } = element;
  if (!contentWindow) throw new Error('The widget is in no page.');
  const window = contentWindow as FrameWindow;
  const { document } = window;
  parse(document, '<!doctype html><title></title>');
  document.title = title;
  document.documentElement.lang = language;
  document.adoptedStyleSheets = [sheetOf(window, FRAME_CSS)];
  const app = document.createElement('div');
  app.className = 'box-app';
  document.body.append(app);
  return {
    element,
    window,
    document,
    app,
    close: () => {
      element.remove();
    },
  };
}

/** There is no other way to a document that has the page's URL and is not in quirks mode. */
function parse(
  document: { open(): unknown; write(markup: string): void; close(): void },
  markup: string,
): void {
  document.open();
  document.write(markup);
  document.close();
}

/** By script: a page's policy may forbid an attribute. */
function fill({ style }: HTMLElement): void {
  style.display = 'block';
  style.inlineSize = '100%';
  style.blockSize = '100%';
  style.border = '0';
}

function sheetOf(window: FrameWindow, css: string): CSSStyleSheet {
  const sheet = new window.CSSStyleSheet();
  sheet.replaceSync(css);
  return sheet;
}

import { newFrame, untakenFrame } from '../engine/early-frame.ts';
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
 * Takes the frame in `root` that Box's files are on their way to, or opens one before what is there already.
 *
 * @param title what a screen reader calls it.
 */
export function openFrame(root: ShadowRoot, title: string, language: string): Frame {
  const element = untakenFrame(root) ?? newFrame(root);
  element.title = title;
  fill(element);
  const { contentWindow } = element;
  if (!contentWindow) throw new Error('The widget is in no page.');
  const window = contentWindow as FrameWindow;
  const { document } = window;
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

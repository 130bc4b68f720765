import { height } from './settings.ts';

/** Room for a head and a few rows, whatever a folder has. */
const LEAST = 240;

/** The element's height where its attribute says one, in a style sheet of its own: a page's own rules for it win. */
export class HostHeight {
  readonly #sheet = new CSSStyleSheet();
  #foot: () => number;
  #content: number | undefined;

  /** @param foot pixels that the widget's own view takes below the engine. */
  constructor(root: ShadowRoot, foot: () => number) {
    this.#foot = foot;
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, this.#sheet];
  }

  /** What the engine says that its content needs. */
  fit(pixels: number): void {
    this.#content = pixels;
  }

  /** @throws SetupError */
  apply(attribute: string | null | undefined): void {
    const said = height({ height: attribute });
    const block = said === 'auto' ? this.#auto() : said;
    this.#sheet.replaceSync(block === undefined ? '' : `:host { block-size: ${block}; }`);
  }

  #auto(): string | undefined {
    if (this.#content === undefined) return undefined;
    return `${String(Math.max(LEAST, this.#content + this.#foot()))}px`;
  }
}

import postcss, { type Root } from 'postcss';
import { isOfNewLook } from './classic-look.ts';
import { minified } from './minify.ts';

const PLACEHOLDER = 'box-file-widget:css:';
const PLACEHOLDERS = new RegExp(`(["'\`])${PLACEHOLDER}(\\d+)\\1`, 'g');

export interface Sheet {
  /** Path of its file, or a part of Blueprint's. */
  readonly name: string;
  readonly css: string;
}

/** The style sheets that bundled modules bring: a number stands for each in its module, until chunks are rendered. */
export class Sheets {
  readonly #registry: string;
  readonly #keepsAll: boolean;
  readonly #sheets: Sheet[] = [];
  #leftOut = 0;

  /**
   * @param registry module that style sheets register with as they are evaluated
   * @param options `keepsAll`: also what no component has a use for
   */
  constructor(registry: string, { keepsAll = false } = {}) {
    this.#registry = registry;
    this.#keepsAll = keepsAll;
  }

  /** @returns the source of a module that registers the sheet. */
  moduleOf(name: string, css: string): { code: string; moduleSideEffects: true } {
    const root = postcss.parse(css);
    if (!this.#keepsAll) this.#leftOut += leaveOut(root, isOfNewLook);
    leaveOut(root, isOfInternetExplorer);
    const number = this.#sheets.push({ name, css: minified(root.toString()).trim() }) - 1;
    const code = `import { registerCss } from ${JSON.stringify(this.#registry)};\nregisterCss("${PLACEHOLDER}${String(number)}");`;
    return { code, moduleSideEffects: true };
  }

  at(number: number): Sheet {
    const sheet = this.#sheets[number];
    if (!sheet) throw new Error(`there is no style sheet ${String(number)}`);
    return sheet;
  }

  /** Selectors that are left out since no component has the look they are for. */
  get leftOut(): number {
    return this.#leftOut;
  }
}

/** @returns how many selectors there were. */
function leaveOut(root: Root, test: (selector: string) => boolean): number {
  let left = 0;
  root.walkRules((rule) => {
    const kept = rule.selectors.filter((selector) => !test(selector));
    left += rule.selectors.length - kept.length;
    if (kept.length === 0) rule.remove();
    else if (kept.length < rule.selectors.length) rule.selectors = kept;
  });
  return left;
}

/** The minifier would make rules for every browser of them. */
function isOfInternetExplorer(selector: string): boolean {
  return selector.includes(':-ms-');
}

/** Numbers of the sheets that a chunk brings, in the order in which they register. */
export function sheetsIn(code: string): readonly number[] {
  return Array.from(code.matchAll(PLACEHOLDERS), ([, , number]) => Number(number));
}

/** Puts the arguments of each registration where the number stands. */
export function withSheets(code: string, argumentsOf: (number: number) => string): string {
  return code.replace(PLACEHOLDERS, (_, __, number: string) => argumentsOf(Number(number)));
}

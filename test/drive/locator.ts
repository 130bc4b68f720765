import type { Core } from './core.ts';
import type { Box, State } from './in-page/state.ts';
import type { DroppedFile } from './in-page/drop.ts';
import type { Point } from './in-page/spot.ts';
import { isProblem, type Problem } from './in-page/one.ts';
import type { Step, Steps, TextMatch } from './in-page/query.ts';
import { keysOf } from './keys.ts';
import { withFiles } from './folders.ts';
import type { MouseButton } from './port.ts';
import { describeSteps } from './steps.ts';

export interface TextOptions {
  /** The whole text, in this case; else a part of it in any case will do. A RegExp stands for itself. */
  readonly exact?: boolean;
  /** Where to look; else in the whole page, or below the locator. */
  readonly within?: Locator;
}

export interface RoleOptions extends TextOptions {
  /** The accessible name. */
  readonly name?: string | RegExp;
}

export interface WaitOptions {
  readonly timeoutMs?: number;
}

/** A file to drop. */
export interface FileToDrop {
  readonly name: string;
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** Finds elements below it, open shadow roots included. */
export class Finder {
  protected readonly core: Core;
  readonly steps: Steps;

  constructor(core: Core, steps: Steps) {
    this.core = core;
    this.steps = steps;
  }

  /** By ARIA role and accessible name; what is hidden from assistive technology is not found. */
  byRole(role: string, { name, exact = false, within }: RoleOptions = {}): Locator {
    return this.below(
      { kind: 'role', role, name: name === undefined ? undefined : textMatch(name, exact) },
      within,
    );
  }

  /** The smallest elements with this text. */
  byText(text: string | RegExp, { exact = false, within }: TextOptions = {}): Locator {
    return this.below({ kind: 'text', match: textMatch(text, exact) }, within);
  }

  /** By a selector, matched within each tree: it does not reach over a shadow root's edge. */
  css(selector: string): Locator {
    return this.below({ kind: 'css', selector });
  }

  protected below(step: Step, within?: Locator): Locator {
    return new Locator(this.core, [...(within?.steps ?? this.steps), step]);
  }
}

/**
 * A way to elements, looked up anew at each use. What acts on one element or reads it waits until exactly one is visible;
 * input also waits until it is enabled, holds still and is not covered.
 */
export class Locator extends Finder {
  /** One of the visible elements; counted from the end where negative. */
  nth(index: number): Locator {
    return this.below({ kind: 'nth', index });
  }

  async click({ timeoutMs }: WaitOptions = {}): Promise<void> {
    await this.pointer('click', 'left', 1, timeoutMs);
  }

  async doubleClick(): Promise<void> {
    await this.pointer('double click', 'left', 2);
  }

  async rightClick(): Promise<void> {
    await this.pointer('right click', 'right', 1);
  }

  async hover(): Promise<void> {
    await this.core.port.move(await this.spot('hover'));
  }

  async focus(): Promise<void> {
    await this.until('focus', () => settled(this.core.drive('focusOn', this.steps)));
  }

  /** Types after what is there. */
  async type(text: string): Promise<void> {
    await this.focus();
    await this.core.port.type(text);
  }

  /** Types in place of what is there. */
  async fill(text: string): Promise<void> {
    await this.until('fill', () => settled(this.core.drive('selectContent', this.steps)));
    if (text === '') await this.core.port.chord(['Delete']);
    else await this.core.port.type(text);
  }

  /** Presses a key or a chord (`Enter`, `Shift+Tab`, `Control+A`) with the focus on the element. */
  async press(chord: string): Promise<void> {
    await this.focus();
    await this.core.port.chord(keysOf(chord));
  }

  /** Chooses files by their paths, in a file input that may be hidden. */
  async setFiles(paths: readonly string[]): Promise<void> {
    await this.until('a file input', async () => {
      const { all } = await this.core.drive('counts', this.steps);
      return all === 1 ? true : { problem: `is ${String(all)} elements` };
    });
    await this.core.chooseFiles(this.steps, paths);
  }

  /** Drags files from outside over the element and drops them there. */
  async dropFiles(files: readonly FileToDrop[]): Promise<void> {
    const { drop } = this.core.port;
    if (drop) {
      const point = await this.spot('drop');
      await withFiles(files, (paths) => drop(point, paths));
      return;
    }
    const dropped: DroppedFile[] = files.map(({ name, type, bytes }) => ({
      name,
      type,
      base64: Buffer.from(bytes).toString('base64'),
    }));
    await this.until('drop', () => settled(this.core.drive('dropFiles', this.steps, dropped)));
  }

  /** Whether at least one is visible now. */
  async isVisible(): Promise<boolean> {
    return (await this.core.drive('counts', this.steps)).visible > 0;
  }

  /** How many there are now, visible or not. */
  async count(): Promise<number> {
    return (await this.core.drive('counts', this.steps)).all;
  }

  /** The rendered text, whitespace collapsed. */
  async text(): Promise<string> {
    return (await this.state()).text;
  }

  /** The rendered texts of all visible ones now. */
  async texts(): Promise<string[]> {
    return this.core.drive('texts', this.steps);
  }

  /** What is in a field; null for an element that holds no value. */
  async value(): Promise<string | null> {
    return (await this.state()).value;
  }

  /** The accessible name. */
  async name(): Promise<string> {
    return (await this.state()).name;
  }

  async attribute(name: string): Promise<string | null> {
    return (await this.state()).attributes[name] ?? null;
  }

  /** The rectangle in the viewport, in CSS pixels. */
  async box(): Promise<Box> {
    return (await this.state()).box;
  }

  /** Until at least one is visible. */
  async waitFor({ timeoutMs }: WaitOptions = {}): Promise<void> {
    await this.until(
      'sight',
      async () => ((await this.isVisible()) ? true : { problem: 'is not visible' }),
      timeoutMs,
    );
  }

  /** Until none is visible. */
  async waitGone({ timeoutMs }: WaitOptions = {}): Promise<void> {
    await this.until(
      'leave',
      async () => ((await this.isVisible()) ? { problem: 'is visible' } : true),
      timeoutMs,
    );
  }

  private state(): Promise<State> {
    return this.until('read', () => this.core.drive('stateOf', this.steps));
  }

  private async pointer(what: string, button: MouseButton, count: number, timeoutMs?: number): Promise<void> {
    await this.until(what, (nth) => this.pressAt(nth, button, count), timeoutMs);
  }

  private async pressAt(nth: number, button: MouseButton, count: number): Promise<Problem | true> {
    const point = await this.core.drive('aim', this.steps, nth);
    if (isProblem(point)) return point;
    await this.core.port.click(point, button, count);
    // The press may have led to another page.
    return settled(this.core.drive('fired').catch(() => undefined));
  }

  private spot(what: string): Promise<Point> {
    return this.until(what, (nth) => this.core.drive('spotOf', this.steps, nth, false));
  }

  private until<T>(
    what: string,
    attempt: (nth: number) => Promise<T | Problem | undefined>,
    timeoutMs?: number,
  ): Promise<T> {
    return this.core.until(`${what} of ${describeSteps(this.steps)}`, attempt, timeoutMs);
  }
}

/** What has no problem is done. */
async function settled(outcome: Promise<Problem | undefined>): Promise<Problem | true> {
  return (await outcome) ?? true;
}

function textMatch(text: string | RegExp, exact: boolean): TextMatch {
  return typeof text === 'string'
    ? { text, exact }
    : { source: text.source, flags: text.flags.replace(/[gy]/g, '') };
}

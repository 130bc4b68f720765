import type { Point } from './in-page/spot.ts';

export type MouseButton = 'left' | 'right';

/** A violation of the page's Content-Security-Policy. */
export interface Violation {
  readonly directive: string;
  readonly blockedURI: string;
  readonly sourceFile: string;
}

/** What a page reported while it ran. */
export type Report =
  ({ readonly kind: 'violation' } & Violation) | { readonly kind: 'error'; readonly message: string };

/** A response that reached the browser. */
export interface RecordedResponse {
  readonly url: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  /** The body as text; empty for a redirect. */
  readonly body: string;
}

/** What a page holds, as of its last garbage collection. */
export interface Metrics {
  /** Event listeners, those of the browser itself included. */
  readonly listeners: number;
  readonly nodes: number;
  readonly heapBytes: number;
}

export interface Memory {
  collectGarbage(): Promise<void>;
  metrics(): Promise<Metrics>;
}

/** Where an element is, by expressions. */
export interface Place {
  /** The element, evaluated in its own document; null in others. */
  readonly element: string;
  /** The frame that its document is in, evaluated in the page; null where it is the page itself. */
  readonly frame: string;
}

/** What each engine does in its own way for one page. All input is the engine's own, as from a mouse and a keyboard. */
export interface Port {
  /** Where the browser saves this page's downloads. */
  readonly downloads: string;
  goto(url: string): Promise<void>;
  reload(): Promise<void>;
  url(): Promise<string>;
  /** Evaluates an expression in the page; its value, or what its promise gives, is a string. */
  run(expression: string): Promise<string>;
  screenshot(): Promise<Buffer>;
  /** Presses keys (by their `KeyboardEvent.key`) one after the other, and releases them in reverse. */
  chord(keys: readonly string[]): Promise<void>;
  type(text: string): Promise<void>;
  move(point: Point): Promise<void>;
  click(point: Point, button: MouseButton, count: number): Promise<void>;
  /** Turns the wheel at a point; false where the engine cannot. */
  wheel(point: Point, dx: number, dy: number): Promise<boolean>;
  /** Chooses files in a file input. */
  chooseFiles(input: Place, paths: readonly string[]): Promise<void>;
  /** Drops files at a point, where the engine's driver can; else the page's own events stand in. */
  readonly drop?: (point: Point, paths: readonly string[]) => Promise<void>;
  /** Takes the network away, or gives it back. @throws where the engine cannot */
  offline(isOffline: boolean): Promise<void>;
  /** Runs an expression before the scripts of each document from now on. @throws where the engine cannot */
  beforeScripts(expression: string): Promise<void>;
  /** Undefined where the engine tells nothing of it. */
  readonly memory?: Memory;
  reports(): Promise<readonly Report[]>;
  responses(): Promise<readonly RecordedResponse[]>;
  close(): Promise<void>;
}

import type { BrowserName } from '../browsers/names.ts';
import { Page } from './page.ts';
import type { Port } from './port.ts';

export interface PageOptions {
  /** The viewport, in CSS pixels. */
  readonly width?: number;
  readonly height?: number;
  /** Keep all responses, for `page.responses()`; Chromium only. */
  readonly recordResponses?: boolean;
}

export interface BrowserOptions {
  /** Believe any certificate: that of a server of the test's own. */
  readonly acceptInsecureCerts?: boolean;
}

/** What an engine is told to open a page with. */
export type PortOptions = Required<PageOptions>;

/** A running engine. */
export interface Engine {
  open(options: PortOptions): Promise<Port>;
  /** False once its process has gone, also by itself. */
  isRunning(): boolean;
  close(): Promise<void>;
}

/** A browser for the tests of a file; its pages do not know of each other. */
export class Browser {
  readonly name: BrowserName;
  private readonly engine: Engine;
  private isClosed = false;

  constructor(name: BrowserName, engine: Engine) {
    this.name = name;
    this.engine = engine;
  }

  async newPage({ width = 1200, height = 850, recordResponses = false }: PageOptions = {}): Promise<Page> {
    return new Page(await this.engine.open({ width, height, recordResponses }), this.name);
  }

  /** False once it was closed, or has crashed. */
  get isRunning(): boolean {
    return !this.isClosed && this.engine.isRunning();
  }

  /** Ends the browser with all its pages. */
  async close(): Promise<void> {
    if (this.isClosed) return;
    this.isClosed = true;
    await this.engine.close();
  }
}

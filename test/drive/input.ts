import type { Core } from './core.ts';
import { keysOf } from './keys.ts';
import type { Port } from './port.ts';

/** Keys go where the focus is. */
export class Keyboard {
  private readonly port: Port;

  constructor(port: Port) {
    this.port = port;
  }

  /** One key or a chord: `Tab`, `Shift+Tab`, `Control+A`, `ArrowDown`, `Space`. */
  async press(chord: string): Promise<void> {
    await this.port.chord(keysOf(chord));
  }

  async type(text: string): Promise<void> {
    await this.port.type(text);
  }
}

/** The pointer, in CSS pixels of the viewport. */
export class Mouse {
  private readonly core: Core;
  private x = 0;
  private y = 0;

  constructor(core: Core) {
    this.core = core;
  }

  async move(x: number, y: number): Promise<void> {
    this.x = x;
    this.y = y;
    await this.core.port.move({ x, y });
  }

  async click(x: number, y: number): Promise<void> {
    this.x = x;
    this.y = y;
    await this.core.port.click({ x, y }, 'left', 1);
  }

  /** Turns the wheel where the pointer was moved to last. */
  async wheel(dx: number, dy: number): Promise<void> {
    const at = { x: this.x, y: this.y };
    if (!(await this.core.port.wheel(at, dx, dy))) await this.core.drive('scrollAt', at, dx, dy);
  }
}

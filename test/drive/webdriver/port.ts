import type { PortOptions } from '../browser.ts';
import type { Point } from '../in-page/spot.ts';
import type { MouseButton, Place, Port, RecordedResponse, Report } from '../port.ts';
import { chordActions, textActions, type KeyAction } from './keys.ts';
import type { Session } from './session.ts';
import type { Windows } from './windows.ts';

const BUTTONS: Readonly<Record<MouseButton, number>> = { left: 0, right: 2 };

/** A page over classic WebDriver. */
export class WebDriverPort implements Port {
  readonly downloads: string;
  private readonly session: Session;
  private readonly onClose: (port: WebDriverPort) => void;

  static async create(
    session: Session,
    { width, height }: PortOptions,
    windows: Windows,
    onClose: (port: WebDriverPort) => void,
  ): Promise<WebDriverPort> {
    await windows.resize(session.client, [width, height]);
    return new WebDriverPort(session, onClose);
  }

  private constructor(session: Session, onClose: (port: WebDriverPort) => void) {
    this.session = session;
    this.downloads = session.downloads;
    this.onClose = onClose;
  }

  async goto(url: string): Promise<void> {
    await this.session.client.navigateTo(url);
  }

  async reload(): Promise<void> {
    await this.session.client.refresh();
  }

  url(): Promise<string> {
    return this.session.client.getUrl();
  }

  async run(expression: string): Promise<string> {
    return String(await this.session.client.executeScript(`return ${expression}`, []));
  }

  async screenshot(): Promise<Buffer> {
    return Buffer.from(await this.session.client.takeScreenshot(), 'base64');
  }

  chord(keys: readonly string[]): Promise<void> {
    return this.keys(chordActions(keys));
  }

  /** WebKitGTK's driver has keys for ASCII alone: what is beyond is inserted as an input method would. */
  async type(text: string): Promise<void> {
    for (const [part] of text.matchAll(/\p{ASCII}+|\P{ASCII}+/gu)) {
      if (/^\p{ASCII}/u.test(part)) await this.keys(textActions(part));
      else await this.run(`String(document.execCommand('insertText', false, ${JSON.stringify(part)}))`);
    }
  }

  move(point: Point): Promise<void> {
    return this.pointer([moveTo(point)]);
  }

  click(point: Point, button: MouseButton, count: number): Promise<void> {
    const press = [
      { type: 'pointerDown', button: BUTTONS[button] },
      { type: 'pointerUp', button: BUTTONS[button] },
    ];
    return this.pointer([moveTo(point), ...Array.from({ length: count }, () => press).flat()]);
  }

  async wheel({ x, y }: Point, dx: number, dy: number): Promise<boolean> {
    const scroll = {
      type: 'scroll',
      x: Math.round(x),
      y: Math.round(y),
      deltaX: dx,
      deltaY: dy,
      origin: 'viewport',
    };
    await this.session.client.performActions([{ type: 'wheel', id: 'wheel', actions: [scroll] }]);
    return true;
  }

  async chooseFiles(input: Place, paths: readonly string[]): Promise<void> {
    const { client } = this.session;
    const protocol: FrameSwitch = client;
    const frame = (await client.executeScript(`return ${input.frame}`, [])) as object | null;
    if (frame !== null) await protocol.switchToFrame(frame);
    try {
      const element: unknown = await client.executeScript(`return ${input.element}`, []);
      await client.elementSendKeys(idOf(element), paths.join('\n'));
    } finally {
      await protocol.switchToFrame(null);
    }
  }

  async reports(): Promise<readonly Report[]> {
    return JSON.parse(
      await this.run(`JSON.stringify(globalThis[Symbol.for('test-drive.reports')] ?? [])`),
    ) as Report[];
  }

  offline(): Promise<void> {
    throw new Error('The network can be taken away in Chromium only.');
  }

  beforeScripts(): Promise<void> {
    throw new Error('WebKit runs no script before those of a page.');
  }

  responses(): Promise<readonly RecordedResponse[]> {
    throw new Error('Responses are recorded in Chromium only.');
  }

  async close(): Promise<void> {
    this.onClose(this);
    await this.session.close();
  }

  private keys(actions: readonly KeyAction[]): Promise<void> {
    return this.session.client.performActions([{ type: 'key', id: 'keyboard', actions }]);
  }

  private pointer(actions: readonly object[]): Promise<void> {
    const parameters = { pointerType: 'mouse' };
    return this.session.client.performActions([{ type: 'pointer', id: 'mouse', parameters, actions }]);
  }
}

/** A command of the protocol's; the client marks it as deprecated for one of WebdriverIO's own. */
interface FrameSwitch {
  switchToFrame(frame: object | null): Promise<void>;
}

function moveTo({ x, y }: Point): object {
  return { type: 'pointerMove', duration: 0, origin: 'viewport', x: Math.round(x), y: Math.round(y) };
}

/** An element's id in its reference (WebDriver, 11.2). */
function idOf(element: unknown): string {
  const [id] = Object.values(Object(element) as Record<string, unknown>);
  if (typeof id !== 'string') throw new Error('There is no such element.');
  return id;
}

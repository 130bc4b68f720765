import type { SyntheticEvent } from 'react';
import { again, pressedAgain } from '../again.ts';
import type { Later } from '../later.ts';

/** What a library gives to its trigger: attributes and handlers. */
export type Props = Readonly<Record<string, unknown>>;

type Handler = (event: SyntheticEvent) => void;

/** What a user has done to a trigger that nothing could answer yet. */
interface Use {
  readonly handler: string;
  readonly event: SyntheticEvent;
}

/** Between a trigger that is on screen from the start, and the part of a library that it is for. */
export class Handover {
  /** The trigger on screen. */
  element: HTMLElement | null = null;
  #isWanted = false;
  #given: Props | undefined;
  #use: Use | undefined;
  readonly #changed = new Set<() => void>();
  readonly #part: Later<unknown>;

  constructor(part: Later<unknown>) {
    this.#part = part;
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#changed.add(listener);
    return () => this.#changed.delete(listener);
  };

  /** Whether the part is to be drawn: it is there, and the user has come to the trigger. */
  readonly isWanted = (): boolean => this.#isWanted;

  /** What the part gives to its trigger; undefined before it is drawn. */
  readonly given = (): Props | undefined => this.#given;

  give(props: Props): void {
    this.#given = props;
    this.#tell();
  }

  /** The user has come to the trigger. */
  async want(): Promise<void> {
    if (this.#isWanted) return;
    const part = this.#part.part ?? (await this.#part.fetch());
    if (part === undefined) {
      this.forget();
      return;
    }
    this.#isWanted = true;
    this.#tell();
  }

  /** Keeps what the user has done until the part can answer it. */
  keep(handler: string, event: SyntheticEvent): void {
    this.#use = { handler, event };
    void this.want();
  }

  /** The user has gone on to something else. */
  forget(): void {
    this.#use = undefined;
    if (this.element) this.element.ariaBusy = null;
  }

  /** Nothing of the trigger's is needed any more: the widget must not hang on what is left of this. */
  release(): void {
    this.forget();
    this.#given = undefined;
  }

  /** The part is drawn and has its listeners: it gets what the user has done. */
  answer(): void {
    // What it has given is on the trigger after the work that React is at.
    queueMicrotask(() => {
      const use = this.#use;
      this.forget();
      if (use) this.#send(use);
    });
  }

  #send({ handler, event }: Use): void {
    const { nativeEvent } = event;
    // Sent, as a menu asks the document whether it was opened by a key.
    if (nativeEvent instanceof KeyboardEvent) this.element?.dispatchEvent(again('keydown', nativeEvent));
    // Sent, as a handler takes none that was prevented.
    else if (handler === 'onPointerDown' && nativeEvent instanceof PointerEvent)
      this.element?.dispatchEvent(pressedAgain(nativeEvent));
    else (this.#given?.[handler] as Handler | undefined)?.(event);
  }

  #tell(): void {
    for (const listener of this.#changed) listener();
  }
}

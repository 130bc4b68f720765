import { again } from '../again.ts';

/** These do what they do with no help of the table. */
const NOT_THE_TABLES = new Set(['Tab', 'Escape', 'Shift', 'Control', 'Alt', 'AltGraph', 'Meta', 'CapsLock']);

/** Keys that were pressed in the light table, until the real one has had them. */
export class WaitingKeys {
  #keys: KeyboardEvent[] = [];

  /** Keeps a key that the real table may have a use for. */
  take(event: KeyboardEvent): void {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event;
    if (ctrlKey || metaKey || altKey || isComposing || NOT_THE_TABLES.has(key)) return;
    event.preventDefault();
    event.stopPropagation();
    this.#keys.push(event);
  }

  drop(): void {
    this.#keys = [];
  }

  /** Presses them again, each where the one before has led to. */
  async play(focused: () => Element | null): Promise<void> {
    for (const event of this.#keys.splice(0)) {
      const target = focused();
      target?.dispatchEvent(again('keydown', event));
      target?.dispatchEvent(again('keyup', event));
      // React draws what a key has changed after the event.
      await new Promise((resolve) => setTimeout(resolve));
    }
  }
}

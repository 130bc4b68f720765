const NAMES = ['loading', 'signed-out', 'error', 'empty'] as const;

export type SlotName = (typeof NAMES)[number];

/**
 * Hands what a page puts into the element on into the element's own view, a shadow root within. A slot that nobody fills
 * is not handed on, so that the view shows its own sentence.
 */
export class Slots {
  readonly #slots: readonly HTMLSlotElement[];

  /** @param changed called when a page fills a slot, or empties one. */
  constructor(host: Element, changed: () => void) {
    this.#slots = NAMES.map((name) => {
      const slot = document.createElement('slot');
      slot.name = name;
      slot.addEventListener('slotchange', () => {
        slot.slot = isFilled(slot) ? name : '';
        changed();
      });
      return slot;
    });
    host.append(...this.#slots);
  }

  has(name: SlotName): boolean {
    return this.#slots.some((slot) => slot.name === name && isFilled(slot));
  }
}

function isFilled(slot: HTMLSlotElement): boolean {
  return slot.assignedNodes().length > 0;
}

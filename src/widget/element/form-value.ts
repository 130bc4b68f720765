import { ITEM_TYPES, type Item } from '../engine/engine.ts';

/** What of an element a form field needs. */
export interface Field {
  readonly internals: ElementInternals;
  readonly name: () => string;
  /** The sentence a form shows where something has to be chosen; undefined where nothing has to. */
  readonly missing: () => string | undefined;
  /** Where the browser points the sentence at. */
  readonly anchor: () => HTMLElement | undefined;
  readonly changed: () => void;
}

/** What the user has chosen in a picker, as the value of a form field: one entry of the form for each id. */
export class FormValue {
  readonly #field: Field;
  #items: readonly Item[] = [];

  constructor(field: Field) {
    this.#field = field;
  }

  get items(): readonly Item[] {
    return this.#items;
  }

  set(items: readonly Item[]): void {
    this.#items = items;
    this.update();
    this.#field.changed();
  }

  /** @param state what the browser has kept of `set` while the page was away. */
  restore(state: unknown): void {
    this.set(typeof state === 'string' ? readItems(state) : []);
  }

  /** Again after a change of the field's name, or of what it requires. */
  update(): void {
    const { internals, name, missing, anchor } = this.#field;
    const entries = new FormData();
    for (const { id } of this.#items) entries.append(name(), id);
    internals.setFormValue(name() === '' ? null : entries, JSON.stringify(this.#items));
    const sentence = this.#items.length === 0 ? missing() : undefined;
    if (sentence === undefined) internals.setValidity({});
    else internals.setValidity({ valueMissing: true }, sentence, anchor());
  }
}

function readItems(state: string): readonly Item[] {
  try {
    const items: unknown = JSON.parse(state);
    return Array.isArray(items) ? items.filter(isItem) : [];
  } catch {
    return [];
  }
}

function isItem(value: unknown): value is Item {
  const { id, type, name } = Object(value) as Record<string, unknown>;
  return typeof id === 'string' && typeof name === 'string' && ITEM_TYPES.some((one) => one === type);
}

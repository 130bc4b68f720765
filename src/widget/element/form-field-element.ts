import { ReactiveElement, type PropertyDeclarations, type PropertyValues } from '@lit/reactive-element';
import type { Item } from '../engine/engine.ts';
import { Attribute } from './attributes.ts';
import { FormValue } from './form-value.ts';

/** An element whose choice is a field of a form: the members that a page knows of any field (HTML, "form-associated"). */
export abstract class FormFieldElement extends ReactiveElement {
  static formAssociated = true;

  static override properties: PropertyDeclarations = {
    name: { attribute: Attribute.NAME, reflect: true },
    required: { attribute: Attribute.REQUIRED, type: Boolean, reflect: true },
  };

  declare name: string | null | undefined;
  declare required: boolean;

  readonly #internals = this.attachInternals();
  readonly #formValue = new FormValue({
    internals: this.#internals,
    name: () => this.name ?? '',
    missing: () => (this.required ? this.missingSentence : undefined),
    anchor: () => this.validityAnchor,
    changed: () => {
      this.requestUpdate();
    },
  });

  /** The sentence a form shows where something has to be chosen; undefined where there is nothing to choose from. */
  protected abstract readonly missingSentence: string | undefined;

  /** Where the browser points that sentence at. */
  protected abstract readonly validityAnchor: HTMLElement | undefined;

  /** What has been chosen in a picker. */
  get chosen(): readonly Item[] {
    return this.#formValue.items;
  }

  /** Ids of what has been chosen in a picker, with spaces between them. */
  get value(): string {
    return this.chosen.map(({ id }) => id).join(' ');
  }

  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  get validity(): ValidityState {
    return this.#internals.validity;
  }

  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  formResetCallback(): void {
    this.setChosen([]);
  }

  formStateRestoreCallback(state: unknown): void {
    this.#formValue.restore(state);
  }

  protected setChosen(items: readonly Item[]): void {
    this.#formValue.set(items);
  }

  protected override updated(changed: PropertyValues): void {
    super.updated(changed);
    this.#formValue.update();
  }
}

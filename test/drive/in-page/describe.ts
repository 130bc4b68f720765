import { innerDocument } from './frames.ts';
import { nameOf, roleOf } from './role.ts';

/** What an element is, for people and for comparing. */
export interface Described {
  readonly tag: string;
  readonly role: string;
  readonly name: string;
}

export function describe(element: Element): Described {
  return { tag: element.localName, role: roleOf(element), name: nameOf(element) };
}

/** A short opening tag, for messages. */
export function tagOf(element: Element): string {
  const id = element.id === '' ? '' : ` id="${element.id}"`;
  const classes = element.getAttribute('class');
  return `<${element.localName}${id}${classes ? ` class="${classes.slice(0, 80)}"` : ''}>`;
}

/** The focused element, through shadow roots and frames. */
export function deepActiveElement(): Element | null {
  let active = document.activeElement;
  for (;;) {
    const inner: Element | null | undefined = (active?.shadowRoot ?? innerDocument(active))?.activeElement;
    if (!inner) return active;
    active = inner;
  }
}

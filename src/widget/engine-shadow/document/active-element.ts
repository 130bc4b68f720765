import { realmOfHost, type Realm } from './realm.ts';

/** The focused element as code inside a widget should see it: never a widget's host, but what has focus in its root. */
export function activeElement(realm: Realm | undefined): Element | null {
  let active = document.activeElement;
  while (active?.shadowRoot) {
    const inside = active.shadowRoot.activeElement;
    if (!inside) return realmOfHost(active)?.body ?? active;
    active = inside;
  }
  const nothing = active === null || active === document.body;
  return nothing && realm ? realm.body : active;
}

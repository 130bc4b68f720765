import { createRealm } from '../../../../src/widget/engine-shadow/document/create-realm.ts';
import type { Realm } from '../../../../src/widget/engine-shadow/document/realm.ts';

export interface TestRealm {
  readonly realm: Realm;
  /** A button inside the realm's body. */
  readonly button: HTMLButtonElement;
  dispose(): void;
}

/** A widget-like host on the page, with a realm in its shadow root. */
export function openRealm(): TestRealm {
  const host = document.createElement('div');
  document.body.append(host);
  const { realm, dispose } = createRealm(host.attachShadow({ mode: 'open' }));
  const button = document.createElement('button');
  realm.body.append(button);
  return {
    realm,
    button,
    dispose() {
      dispose();
      host.remove();
    },
  };
}

export function press(target: EventTarget): void {
  target.dispatchEvent(new MouseEvent('mousedown', { bubbles: true, composed: true }));
}

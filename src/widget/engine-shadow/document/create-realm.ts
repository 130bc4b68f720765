import { addRealm, type Realm } from './realm.ts';
import { makeDocument, makeWindow } from './stand-in.ts';

/** A realm in `root`, with the elements that play `<html>` and `<body>`; `dispose` takes all of it out again. */
export function createRealm(root: ShadowRoot): { readonly realm: Realm; readonly dispose: () => void } {
  const html = element('box-html');
  const body = element('box-body');
  html.append(body);
  const realm: Realm = {
    host: root.host,
    root,
    html,
    body,
    document: makeDocument(
      () => realm,
      () => realm,
    ),
    window: makeWindow(() => realm),
  };
  root.prepend(html);
  const remove = addRealm(realm);
  return {
    realm,
    dispose() {
      remove();
      html.remove();
    },
  };
}

function element(className: string): HTMLElement {
  const created = document.createElement('div');
  created.className = className;
  return created;
}

/**
 * What the build puts in place of `document`, `x.ownerDocument` and `getSelection` in bundled third-party code. The host
 * page's own `document` and `window` are never touched.
 */
import { currentRealm, realmOf } from './realm.ts';
import { selectionIn } from './selection.ts';
import { makeDocument } from './stand-in.ts';

export { enterRealmOf } from './realm.ts';

/** For a free `document`: the widget that last had input or is being rendered. */
export const standIn = makeDocument(currentRealm, () => undefined);

/** For `node.ownerDocument`: the stand-in of the widget that `node` lives in. */
export function ownerDocumentOf(node: Node | null | undefined): Document | null | undefined {
  if (node == null) return undefined;
  if (node.ownerDocument !== document) return node.ownerDocument;
  return realmOf(node)?.document ?? (node.isConnected ? document : standIn);
}

/** For `someWindow.document`, which may be another document, as in a frame. */
export function standInFor(candidate: unknown): unknown {
  return candidate === document ? standIn : candidate;
}

export function getSelection(): Selection | null {
  return selectionIn(currentRealm());
}

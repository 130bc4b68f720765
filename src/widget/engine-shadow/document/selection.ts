import { forwarder } from './forward.ts';
import type { Realm } from './realm.ts';

interface ComposedSelection {
  getComposedRanges?(options: { shadowRoots: ShadowRoot[] }): StaticRange[];
  readonly direction?: string;
}

interface SelectingRoot {
  getSelection?(): Selection | null;
}

type Ends = readonly [anchor: Node, anchorOffset: number, focus: Node, focusOffset: number];

/**
 * The selection inside a widget. Chromium answers from the shadow root itself; Firefox and WebKit only through
 * `getComposedRanges` (Selection API), so there the document's selection is shown with its ends taken from that.
 */
export function selectionIn(realm: Realm | undefined): Selection | null {
  const selection = document.getSelection();
  if (!realm) return selection;
  const own = realm.root as ShadowRoot & SelectingRoot;
  if (own.getSelection) return own.getSelection();
  if (!selection || !('getComposedRanges' in selection)) return selection;
  return composedSelection(selection, realm.root);
}

function composedSelection(selection: Selection, root: ShadowRoot): Selection {
  const over = composedMembers(selection, root);
  const read = forwarder(selection);
  return new Proxy(selection, {
    get: (_, key) => (Object.hasOwn(over, key) ? (Reflect.get(over, key) as unknown) : read(key)),
  });
}

function composedMembers(selection: Selection, root: ShadowRoot): object {
  const range = (): StaticRange | undefined =>
    (selection as ComposedSelection).getComposedRanges?.({ shadowRoots: [root] })[0];
  const ends = (): Ends | undefined => endsOf(range(), (selection as ComposedSelection).direction);
  return {
    get rangeCount() {
      return range() ? 1 : 0;
    },
    get isCollapsed() {
      return range()?.collapsed ?? true;
    },
    get anchorNode() {
      return ends()?.[0] ?? null;
    },
    get anchorOffset() {
      return ends()?.[1] ?? 0;
    },
    get focusNode() {
      return ends()?.[2] ?? null;
    },
    get focusOffset() {
      return ends()?.[3] ?? 0;
    },
    getRangeAt: () => liveRange(range()),
    // addRange() ignores ranges outside the document tree; setBaseAndExtent() takes nodes of a shadow tree.
    addRange(added: Range) {
      selection.setBaseAndExtent(
        added.startContainer,
        added.startOffset,
        added.endContainer,
        added.endOffset,
      );
    },
    extend(node: Node, offset = 0) {
      const [anchor, anchorOffset] = ends() ?? [node, offset];
      selection.setBaseAndExtent(anchor, anchorOffset, node, offset);
    },
  };
}

function endsOf(range: StaticRange | undefined, direction: string | undefined): Ends | undefined {
  if (!range) return undefined;
  const { startContainer, startOffset, endContainer, endOffset } = range;
  return direction === 'backward'
    ? [endContainer, endOffset, startContainer, startOffset]
    : [startContainer, startOffset, endContainer, endOffset];
}

function liveRange(range: StaticRange | undefined): Range {
  if (!range) throw new DOMException('There is no range in this selection.', 'IndexSizeError');
  const live = document.createRange();
  live.setStart(range.startContainer, range.startOffset);
  live.setEnd(range.endContainer, range.endOffset);
  return live;
}

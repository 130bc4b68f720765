import { originOf } from './frames.ts';
import { isProblem, theOne, type Problem } from './one.ts';
import type { Steps } from './query.ts';
import { centre, elementAt, nextFrame, type Point } from './spot.ts';

/** A file as it travels to the page. */
export interface DroppedFile {
  readonly name: string;
  readonly type: string;
  readonly base64: string;
}

/**
 * Drags files over the element and lets them go, by events alone, for no driver drags from outside the browser. Each event
 * goes to what is on top by then, as a real one would: a drop zone may appear under the first.
 */
export async function dropFiles(steps: Steps, files: readonly DroppedFile[]): Promise<Problem | undefined> {
  const element = theOne(steps);
  if (isProblem(element)) return element;
  const realm = realmOf(element);
  const data = new realm.DataTransfer();
  for (const file of files) data.items.add(fileOf(file, realm));
  element.scrollIntoView({ block: 'nearest' });
  const at = centre(element);
  let over = enter(null, at, data);
  for (let moves = 0; moves < 3; moves++) {
    await nextFrame();
    over = enter(over, at, data);
    fire(over, 'dragover', at, data);
  }
  await nextFrame();
  const restore = mendEntries(realm);
  fire(elementAt(at) ?? over, 'drop', at, data);
  restore();
  return undefined;
}

function enter(previous: Element | null, at: Point, data: DataTransfer): Element {
  const over = elementAt(at) ?? document.documentElement;
  if (over === previous) return over;
  fire(over, 'dragenter', at, data);
  if (previous) fire(previous, 'dragleave', at, data);
  return over;
}

function fire(target: Element, type: string, { x, y }: Point, dataTransfer: DataTransfer): void {
  const origin = originOf(target);
  const at = { clientX: x - origin.x, clientY: y - origin.y };
  const options = { bubbles: true, cancelable: true, composed: true, ...at, dataTransfer };
  target.dispatchEvent(new (realmOf(target).DragEvent)(type, options));
}

type Realm = typeof globalThis;

/** A page looks at what it gets with the constructors of its own frame. */
function realmOf({ ownerDocument }: Element): Realm {
  return ownerDocument.defaultView ?? globalThis;
}

function fileOf({ name, type, base64 }: DroppedFile, realm: Realm): File {
  const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
  return new realm.File([bytes], name, { type });
}

/** In WebKit, the entries of a DataTransfer that a script made lead to no file: while the drop is heard, these do. */
function mendEntries(realm: Realm): () => void {
  const { prototype } = realm.DataTransferItem;
  const original = Object.getOwnPropertyDescriptor(prototype, 'webkitGetAsEntry');
  if (!original || !isWebKit()) return () => undefined;
  Object.defineProperty(prototype, 'webkitGetAsEntry', { ...original, value: entryOf });
  return () => {
    Object.defineProperty(prototype, 'webkitGetAsEntry', original);
  };
}

function isWebKit(): boolean {
  return /AppleWebKit(?!.*Chrome)/.test(navigator.userAgent);
}

function entryOf(this: DataTransferItem): object | null {
  const file = this.getAsFile();
  if (!file) return null;
  const give = (took: (file: File) => void): void => {
    took(file);
  };
  return { isFile: true, isDirectory: false, name: file.name, fullPath: `/${file.name}`, file: give };
}

import type { Page } from '../drive/index.ts';

/** What one element looks like: its tag, its place in the tree, and all that the browser computed for it. */
export interface Look {
  readonly element: string;
  readonly style: string;
}

/** What differs, element by element, at most `most` of them. */
export function differencesOf(one: readonly Look[], other: readonly Look[], most = 5): readonly string[] {
  if (one.length !== other.length) return [`${String(one.length)} and ${String(other.length)} boxes`];
  return one
    .flatMap((look, index) => {
      const { element = '', style = '' } = other[index] ?? {};
      if (look.element === element && look.style === style) return [];
      const theirs = new Set(style.split('\n'));
      const lines = look.style.split('\n');
      const own = new Set(lines);
      const gone = lines.filter((line) => !theirs.has(line));
      const come = [...theirs].filter((line) => !own.has(line));
      return [`${look.element}: ${gone.slice(0, 4).join('; ')} → ${come.slice(0, 4).join('; ')}`];
    })
    .slice(0, most);
}

/** Computed styles of all that has a size in the widget, its pseudo-elements included: dialogs to come may have a place. */
export function looksOf(page: Page): Promise<readonly Look[]> {
  return page.evaluate(readLooks);
}

/** Runs in the page. */
function readLooks(): readonly Look[] {
  for (const animation of document.getAnimations()) {
    try {
      animation.finish();
    } catch {
      // It never ends.
      animation.pause();
      animation.currentTime = 0;
    }
  }
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const looks: Look[] = [];
  const walk = (tree: ParentNode): void => {
    for (const element of tree.querySelectorAll('*')) {
      if (element.shadowRoot) walk(element.shadowRoot);
      const { width, height } = element.getBoundingClientRect();
      if (width * height === 0) continue;
      for (const pseudo of ['', '::before', '::after', '::placeholder']) {
        const style = getComputedStyle(element, pseudo === '' ? null : pseudo);
        if (pseudo !== '' && pseudo !== '::placeholder' && ['none', 'normal'].includes(style.content))
          continue;
        const names = Array.from(style).filter((name) => !name.startsWith('--'));
        const text = names.map((name) => `${name}: ${style.getPropertyValue(name)}`).join('\n');
        looks.push({
          element: `${element.localName}${pseudo}`,
          style: text.replaceAll(location.origin, ''),
        });
      }
    }
  };
  if (root) walk(root);
  return looks;
}

/** What the page itself notes down; times in milliseconds since its navigation began. */
export interface Noted {
  /** The first file's name has been painted. */
  firstName: number | undefined;
  readonly shifts: { readonly at: number; readonly value: number }[];
  readonly longTasks: { readonly at: number; readonly ms: number }[];
}

declare global {
  var benchNoted: Noted;
  var benchPlaceOf: (name: string) => { x: number; y: number } | undefined;
}

/**
 * Runs in a page before its own scripts. A name counts as shown in the first frame after which it is laid out and visible,
 * in the document, in a shadow root or in a frame: the same for all subjects.
 */
export function probe(firstName: string): void {
  if (window.top !== window) return;
  const noted: Noted = { firstName: undefined, shifts: [], longTasks: [] };
  globalThis.benchNoted = noted;
  const observe = (type: string, note: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(note);
    }).observe({ type, buffered: true });
  };
  observe('layout-shift', (entry) => {
    noted.shifts.push({ at: entry.startTime, value: (entry as PerformanceEntry & { value: number }).value });
  });
  observe('longtask', ({ startTime, duration }) => {
    noted.longTasks.push({ at: startTime, ms: duration });
  });

  const rootsIn = (root: Document | ShadowRoot, x = 0, y = 0): [Document | ShadowRoot, number, number][] => {
    const inner = [...root.querySelectorAll('box-file-widget, iframe')].flatMap((element) => {
      if (element.shadowRoot) return rootsIn(element.shadowRoot, x, y);
      if (!(element instanceof HTMLIFrameElement) || !element.contentDocument) return [];
      const { left, top } = element.getBoundingClientRect();
      return rootsIn(element.contentDocument, x + left, y + top);
    });
    return [[root, x, y], ...inner];
  };
  globalThis.benchPlaceOf = (name) => {
    for (const [root, x, y] of rootsIn(document)) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode as Text;
        if (data.trim() !== name || !parentElement) continue;
        const box = parentElement.getBoundingClientRect();
        const isSeen = parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        if (isSeen && box.width > 0 && box.height > 0)
          return { x: x + box.left + Math.min(box.width, 20) / 2, y: y + box.top + box.height / 2 };
      }
    }
    return undefined;
  };
  const look = (): void => {
    if (!globalThis.benchPlaceOf(firstName)) {
      requestAnimationFrame(look);
      return;
    }
    // The task after this frame's painting.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      noted.firstName = performance.now();
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

/** What a page and the frames in it note down; times in milliseconds since the page's navigation began. */
export interface Noted {
  readonly shifts: { readonly at: number; readonly value: number }[];
  readonly longTasks: { readonly at: number; readonly ms: number }[];
}

declare global {
  var benchNoted: Noted;
  var benchPlaceOf: (name: string) => { x: number; y: number } | undefined;
  /** Tells whoever drives the browser when the name was painted, in ms. */
  var benchNamed: (ms: string) => void;
}

/**
 * Runs in a page and in each frame before their own scripts. A name counts as shown in the first frame after which it is
 * laid out and visible, in the document, in a shadow root or in a frame: the same for all subjects.
 */
export function probe(name: string): void {
  const page = window.top as (Window & typeof globalThis) | null;
  if (!page) return;
  const isPage = page === window;
  if (isPage) globalThis.benchNoted = { shifts: [], longTasks: [] };
  // A frame has a clock of its own.
  const begun = performance.timeOrigin - page.performance.timeOrigin;
  const observe = (type: string, note: (entry: PerformanceEntry) => void): void => {
    new PerformanceObserver((list) => {
      list.getEntries().forEach(note);
    }).observe({ type, buffered: true });
  };
  observe('layout-shift', (entry) => {
    const { startTime, value } = entry as PerformanceEntry & { value: number };
    page.benchNoted.shifts.push({ at: begun + startTime, value });
  });
  if (!isPage) return;
  // A page is told of those of its frames, too.
  observe('longtask', ({ startTime, duration }) => {
    benchNoted.longTasks.push({ at: startTime, ms: duration });
  });

  const rootsIn = (root: Document | ShadowRoot, x = 0, y = 0): [Document | ShadowRoot, number, number][] => {
    const inner = [...root.querySelectorAll('*')].flatMap((element) => {
      if (element.shadowRoot) return rootsIn(element.shadowRoot, x, y);
      if (!(element instanceof HTMLIFrameElement) || !element.contentDocument) return [];
      const { left, top } = element.getBoundingClientRect();
      return rootsIn(element.contentDocument, x + left, y + top);
    });
    return [[root, x, y], ...inner];
  };
  globalThis.benchPlaceOf = (text) => {
    for (const [root, x, y] of rootsIn(document)) {
      const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
      while (texts.nextNode()) {
        const { data, parentElement } = texts.currentNode as Text;
        if (data.trim() !== text || !parentElement) continue;
        const box = parentElement.getBoundingClientRect();
        const isSeen = parentElement.checkVisibility({ opacityProperty: true, visibilityProperty: true });
        if (isSeen && box.width > 0 && box.height > 0)
          return { x: x + box.left + Math.min(box.width, 20) / 2, y: y + box.top + box.height / 2 };
      }
    }
    return undefined;
  };
  const look = (): void => {
    if (!benchPlaceOf(name)) {
      requestAnimationFrame(look);
      return;
    }
    // The task after this frame's painting.
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      benchNamed(String(performance.now()));
    };
    port2.postMessage(0);
  };
  requestAnimationFrame(look);
}

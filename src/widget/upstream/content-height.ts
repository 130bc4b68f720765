/**
 * Tells how high Box's element would be if all of its content were seen: what is around its scroll container, and what is
 * in it.
 *
 * @param app what upstream draws in.
 * @returns a function that ends it.
 */
export function watchContentHeight(app: HTMLElement, told: (pixels: number) => void): () => void {
  let last = 0;
  const measure = (): void => {
    const height = contentHeight(app);
    if (height === undefined || height === last) return;
    last = height;
    told(height);
  };
  const view = app.ownerDocument.defaultView ?? window;
  // In the frame that comes: a change of size in the answer to one is an error to browsers.
  const sizes = new view.ResizeObserver(() => view.requestAnimationFrame(measure));
  const watch = (): void => {
    sizes.disconnect();
    for (const node of boxesIn(scroller(app))) sizes.observe(node);
    measure();
  };
  const changes = new view.MutationObserver(watch);
  changes.observe(app, { childList: true, subtree: true });
  watch();
  return () => {
    sizes.disconnect();
    changes.disconnect();
  };
}

function contentHeight(app: HTMLElement): number | undefined {
  const scrolled = scroller(app);
  if (!scrolled) return undefined;
  const inside = boxesIn(scrolled).reduce((sum, node) => sum + node.getBoundingClientRect().height, 0);
  return Math.ceil(app.getBoundingClientRect().height - scrolled.clientHeight + inside);
}

/** Children; one that has no box of its own has its children in its place. */
function boxesIn(node: Element | null): readonly Element[] {
  return Array.from(node?.children ?? []).flatMap((child) =>
    getComputedStyle(child).display === 'contents' ? boxesIn(child) : [child],
  );
}

/** Upstream's own names for what scrolls (box-ui-elements 26.3.0). */
function scroller(app: HTMLElement): Element | null {
  return app.querySelector('.bce-content, .bcp-content, .bcu-uploader-content, .bcu-item-list');
}

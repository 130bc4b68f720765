/** What a widget is to speak where its `language` says nothing: the nearest `lang`, then the browser's languages. */
export function languagesAround(element: Element): readonly string[] {
  return [nearestLang(element), ...navigator.languages];
}

/** Calls back when that may have changed; until the returned function is called. */
export function watchLanguages(element: Element, changed: () => void): () => void {
  const observer = new MutationObserver(changed);
  for (const root of rootsAround(element)) {
    observer.observe(root, { subtree: true, attributes: true, attributeFilter: ['lang'] });
  }
  window.addEventListener('languagechange', changed);
  return () => {
    observer.disconnect();
    window.removeEventListener('languagechange', changed);
  };
}

/** Empty where there is none, and where a page says that it does not know (HTML, "lang"). */
function nearestLang(element: Element): string {
  const nearest = element.closest('[lang]');
  if (nearest) return nearest.getAttribute('lang') ?? '';
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? nearestLang(root.host) : '';
}

/** The tree that the element is in, and those around it. */
function rootsAround(element: Element): readonly Node[] {
  const root = element.getRootNode();
  return root instanceof ShadowRoot ? [root, ...rootsAround(root.host)] : [root];
}

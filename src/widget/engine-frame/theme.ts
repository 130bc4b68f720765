import { THEME_PROPERTIES } from '../upstream/theme.ts';
import type { Frame } from './frame.ts';

/**
 * Hands on to a frame the custom properties that its widget has, as a shadow root inherits them; anew where a class, a
 * style or the colour scheme changes by which a page usually sets them.
 *
 * @returns a function that ends it.
 */
export function shareTheme(host: Element, { document: inner }: Frame): () => void {
  const share = (): void => {
    const computed = getComputedStyle(host);
    for (const name of THEME_PROPERTIES) {
      inner.documentElement.style.setProperty(name, computed.getPropertyValue(name));
    }
  };
  const changes = new MutationObserver(share);
  for (let at: Element | null = host; at; at = at.parentElement) {
    changes.observe(at, { attributeFilter: ['class', 'style', 'data-theme'] });
  }
  const scheme = matchMedia('(prefers-color-scheme: dark)');
  scheme.addEventListener('change', share);
  share();
  return () => {
    changes.disconnect();
    scheme.removeEventListener('change', share);
  };
}

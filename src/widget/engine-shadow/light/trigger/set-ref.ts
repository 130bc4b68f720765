import type { MutableRefObject, Ref } from 'react';

/** Tells a ref its element, or that there is none any more. */
export function setRef(ref: Ref<HTMLElement>, element: HTMLElement | null): void {
  if (typeof ref === 'function') ref(element);
  else if (ref) (ref as MutableRefObject<HTMLElement | null>).current = element;
}

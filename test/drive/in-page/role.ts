import { computeAccessibleName, getRole } from 'dom-accessibility-api';
import { collapse } from './query.ts';

/** The element's ARIA role, explicit or implied by its tag; `generic` where there is none. */
export function roleOf(element: Element): string {
  const role = getRole(element) ?? 'generic';
  // These three are left out by the library: they hang on what is around the element or on its name.
  if (role === 'columnheader' && element.getAttribute('scope') === 'row') return 'rowheader';
  if (role === 'cell' && element.closest('[role=grid], [role=treegrid]')) return 'gridcell';
  if (isUnnamedLandmark(element, role)) return 'generic';
  return role;
}

/** The accessible name, whitespace collapsed; empty where there is none. */
export function nameOf(element: Element): string {
  return collapse(computeAccessibleName(element));
}

function isUnnamedLandmark(element: Element, role: string): boolean {
  const needsName = role === 'region' || role === 'form';
  return needsName && !element.hasAttribute('role') && nameOf(element) === '';
}

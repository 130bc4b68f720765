/** Whether the user is at work where `element` is: in its shadow root, or in the frame whose document it is in. */
export function hasFocus(element: Element | undefined): boolean {
  if (element?.ownerDocument.hasFocus() !== true) return false;
  const root = element.getRootNode() as Node & Partial<DocumentOrShadowRoot>;
  const { activeElement = null } = root;
  return activeElement !== null && activeElement !== element.ownerDocument.body;
}

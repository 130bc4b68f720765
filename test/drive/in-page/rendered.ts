/** The tree as it is rendered: a host has its shadow root's children, a slot what is assigned to it. */
export function renderedChildren(element: Element): Node[] {
  if (isSlot(element)) {
    const assigned = element.assignedNodes();
    return assigned.length > 0 ? assigned : [...element.childNodes];
  }
  return [...(element.shadowRoot ?? element).childNodes];
}

/** The parent in the tree as it is rendered; null at the top. */
export function renderedParent(node: Node): Element | null {
  if ((isElement(node) || node instanceof Text) && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent && isElement(parent) ? parent : null;
}

export function isRenderedWithin(node: Node, ancestor: Element): boolean {
  for (let at: Node | null = node; at; at = renderedParent(at)) if (at === ancestor) return true;
  return false;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

function isSlot(element: Element): element is HTMLSlotElement {
  return element instanceof HTMLSlotElement;
}

import { frameOf, innerDocument } from './frames.ts';

/** The tree as it is rendered: a host has its shadow root's children, a slot what is assigned to it, a frame its document. */
export function renderedChildren(element: Element): Node[] {
  if (isSlot(element)) {
    const assigned = element.assignedNodes();
    return assigned.length > 0 ? assigned : [...element.childNodes];
  }
  return [...(innerDocument(element) ?? element.shadowRoot ?? element).childNodes];
}

/** The parent in the tree as it is rendered; null at the top. */
export function renderedParent(node: Node): Element | null {
  if ((isElement(node) || isText(node)) && node.assignedSlot) return node.assignedSlot;
  const parent = node.parentNode;
  if (parent && isShadowRoot(parent)) return parent.host;
  return parent && isElement(parent) ? parent : frameOf(node);
}

export function isRenderedWithin(node: Node, ancestor: Element): boolean {
  for (let at: Node | null = node; at; at = renderedParent(at)) if (at === ancestor) return true;
  return false;
}

export function isElement(node: Node): node is Element {
  return node.nodeType === Node.ELEMENT_NODE;
}

// By what they have, not by class: an element in a frame is of that frame's classes.

export function isText(node: Node): node is Text {
  return node.nodeType === Node.TEXT_NODE;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node.nodeType === Node.DOCUMENT_FRAGMENT_NODE && 'host' in node;
}

function isSlot(element: Element): element is HTMLSlotElement {
  return element.localName === 'slot' && 'assignedNodes' in element;
}

import { exposedBelow } from './exposed.ts';
import { innerDocument } from './frames.ts';
import { matches, type Step, type Steps, type TextMatch } from './query.ts';
import { nameOf, roleOf } from './role.ts';
import { findByText } from './text.ts';
import { isVisible } from './visible.ts';

/** All elements that the steps lead to, open shadow roots included. A step `nth` counts visible ones, if there are any. */
export function find(steps: Steps): Element[] {
  return steps.reduce<Element[]>(take, [...document.children]);
}

function take(scopes: Element[], step: Step): Element[] {
  if (step.kind === 'nth') {
    const seen = scopes.filter(isVisible);
    const one = (seen.length > 0 ? seen : scopes).at(step.index);
    return one ? [one] : [];
  }
  return [...new Set(scopes.flatMap((scope) => below(scope, step)))];
}

function below(scope: Element, step: Exclude<Step, { kind: 'nth' }>): Element[] {
  switch (step.kind) {
    case 'css':
      return findByCss(scope, step.selector);
    case 'role':
      return findByRole(scope, step.role, step.name);
    case 'text':
      return findByText(scope, step.match);
  }
}

function findByRole(scope: Element, role: string, name: TextMatch | undefined): Element[] {
  return exposedBelow(scope)
    .filter((element) => roleOf(element) === role)
    .filter((element) => name === undefined || matches(name, nameOf(element)));
}

/** A selector matches within one tree; hidden elements are found, too. */
function findByCss(scope: Element, selector: string): Element[] {
  return treesOf(scope).flatMap((tree) => [...tree.querySelectorAll(selector)]);
}

function treesOf(scope: Element): ParentNode[] {
  const inner = innerTree(scope);
  return [...(inner ? treesIn(inner) : []), ...treesIn(scope)];
}

function treesIn(root: ParentNode): ParentNode[] {
  const inner = [...root.querySelectorAll('*')].flatMap((element) => innerTree(element) ?? []);
  return [root, ...inner.flatMap(treesIn)];
}

function innerTree(element: Element): ParentNode | null {
  return element.shadowRoot ?? innerDocument(element);
}

import { collapse, matches, type TextMatch } from './query.ts';
import { isElement, isText, renderedChildren } from './rendered.ts';

const SILENT = new Set(['script', 'style', 'template', 'noscript', 'head']);

/** The smallest elements below one whose rendered text matches. */
export function findByText(scope: Element, match: TextMatch): Element[] {
  const found: Element[] = [];
  visit(scope, (element, text, isSmallest) => {
    if (element === scope || !matches(match, text)) return false;
    if (isSmallest) found.push(element);
    return true;
  });
  return found;
}

/** All text that the element renders, whitespace collapsed, its shadow trees' too. */
export function renderedText(element: Element): string {
  return collapse(visit(element, () => false).text);
}

type Judge = (element: Element, text: string, isSmallest: boolean) => boolean;

function visit(element: Element, judge: Judge): { text: string; hit: boolean } {
  const { display, visibility } = getComputedStyle(element);
  if (SILENT.has(element.localName) || display === 'none') return { text: '', hit: false };
  let text = '';
  let hitBelow = false;
  for (const child of renderedChildren(element)) {
    if (isElement(child)) {
      const below = visit(child, judge);
      text += below.text;
      hitBelow ||= below.hit;
    } else if (isText(child) && visibility === 'visible') {
      text += child.data;
    }
  }
  if (isButtonInput(element)) text += element.value;
  const hit = judge(element, text, !hitBelow);
  return { text: display.startsWith('inline') ? text : ` ${text} `, hit: hit || hitBelow };
}

function isButtonInput(element: Element): element is HTMLInputElement {
  return (
    element.localName === 'input' &&
    ['button', 'submit', 'reset'].includes((element as HTMLInputElement).type)
  );
}

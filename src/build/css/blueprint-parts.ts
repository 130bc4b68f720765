import postcss, { type AtRule, type ChildNode, type Container } from 'postcss';

const CONDITIONAL = /^(media|supports|layer|container)$/;
const KEYFRAMES = /keyframes$/;

/** Where rules go that name no component's class. */
export const BASE = 'base';

type Parts = Map<string, string>;
type Wrap = (css: string) => string;

/** Names of the CSS modules that a text (a selector, a component's source) mentions. */
export function componentsIn(text: string): ReadonlySet<string> {
  return new Set(Array.from(text.matchAll(/(bp_[a-z0-9_]+?_module)_/g), (match) => match[1] ?? BASE));
}

/** Splits blueprint's one style sheet by component; a rule that names several is given to each. */
export function splitBlueprint(css: string): ReadonlyMap<string, string> {
  const parts: Parts = new Map();
  visit(parts, postcss.parse(css), (text) => text);
  return parts;
}

function visit(parts: Parts, container: Container, wrap: Wrap): void {
  container.each((node: ChildNode) => {
    if (node.type === 'rule') put(parts, node.selector, wrap(node.toString()));
    else if (node.type === 'atrule') visitAtRule(parts, node, wrap);
  });
}

function visitAtRule(parts: Parts, node: AtRule, wrap: Wrap): void {
  if (KEYFRAMES.test(node.name)) put(parts, node.params, wrap(node.toString()));
  else if (node.nodes && CONDITIONAL.test(node.name)) {
    visit(parts, node, (text) => wrap(`@${node.name} ${node.params}{${text}}`));
  } else put(parts, '', wrap(node.nodes ? node.toString() : `${node.toString()};`));
}

function put(parts: Parts, names: string, css: string): void {
  const components = componentsIn(names);
  for (const name of components.size > 0 ? components : [BASE]) {
    parts.set(name, `${parts.get(name) ?? ''}${css}\n`);
  }
}

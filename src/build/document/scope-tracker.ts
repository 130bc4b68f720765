import type { Node } from 'estree';

/** Follows, along a walk, whether a function around the present node binds a name of its own. */
export class ScopeTracker {
  readonly #name: string;
  readonly #functions: { bound: boolean }[] = [{ bound: false }];

  constructor(name: string) {
    this.#name = name;
  }

  get bound(): boolean {
    return this.#functions.some(({ bound }) => bound);
  }

  enter(node: Node): void {
    if (isFunction(node)) this.#functions.push({ bound: node.params.some((param) => this.#binds(param)) });
    const inner = this.#functions.at(-1);
    if (inner && this.#functions.length > 1 && node.type === 'VariableDeclarator' && this.#binds(node.id)) {
      inner.bound = true;
    }
  }

  leave(node: Node): void {
    if (isFunction(node)) this.#functions.pop();
  }

  #binds(pattern: Node): boolean {
    switch (pattern.type) {
      case 'Identifier':
        return pattern.name === this.#name;
      case 'AssignmentPattern':
        return this.#binds(pattern.left);
      case 'RestElement':
        return this.#binds(pattern.argument);
      case 'ArrayPattern':
        return pattern.elements.some((element) => element !== null && this.#binds(element));
      case 'ObjectPattern':
        return pattern.properties.some((property) =>
          this.#binds(property.type === 'Property' ? property.value : property.argument),
        );
      default:
        return false;
    }
  }
}

type AnyFunction = Extract<Node, { params: unknown }>;

function isFunction(node: Node): node is AnyFunction {
  return 'params' in node;
}

import type { AttributeName } from './attributes.ts';

/** An attribute that cannot be used; the message is for the deployer. */
export class SetupError extends Error {
  override readonly name = 'SetupError';
  readonly attribute: AttributeName;

  constructor(attribute: AttributeName, wrong: string) {
    super(`<box-file-widget>: the attribute ${attribute} ${wrong}.`);
    this.attribute = attribute;
  }
}

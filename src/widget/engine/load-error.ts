/** An engine's files did not come. */
export class LoadError extends Error {
  override readonly name = 'LoadError';
  /** For administrators alone: which host's files, and what may keep them away. */
  readonly detail: string;

  constructor(detail: string) {
    super(detail);
    this.detail = detail;
  }
}

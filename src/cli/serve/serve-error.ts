/** A setting that `serve` cannot start with: one sentence that names it, and holds no secret. */
export class ServeError extends Error {
  override readonly name = 'ServeError';
}

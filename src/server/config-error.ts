/** A fault of the app configuration: one sentence that names the field and says what to do, and no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}

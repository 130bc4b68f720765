/** What is wrong with an app configuration, for programs; stable. */
export type ConfigFault =
  | 'file_missing'
  | 'file_unreadable'
  | 'not_json'
  /** A field is missing, empty or of the wrong type. */
  | 'field'
  | 'enterprise_id'
  | 'key_form'
  | 'key_damaged'
  | 'key_type'
  | 'passphrase_missing'
  | 'passphrase_wrong';

/** A fault of the app configuration: one sentence that names the field and says what to do, and no secret. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly fault: ConfigFault;

  constructor(message: string, fault: ConfigFault = 'field') {
    super(message);
    this.fault = fault;
  }
}

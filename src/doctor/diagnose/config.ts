import type { ConfigError, ConfigFault } from '../../server/config-error.ts';
import type { CauseCode } from '../causes/index.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../report.ts';

const BY_FAULT: Readonly<Record<ConfigFault, CauseCode>> = {
  file_missing: 'config_file_missing',
  file_unreadable: 'config_file_unreadable',
  not_json: 'config_not_json',
  field: 'config_field',
  enterprise_id: 'enterprise_id_malformed',
  key_form: 'key_form',
  key_damaged: 'key_damaged',
  key_type: 'key_type',
  passphrase_missing: 'passphrase_missing',
  passphrase_wrong: 'passphrase_wrong',
};

/** The error names the field, which is how it is known. */
export function configFinding({ fault, message }: ConfigError): Finding {
  return finding(BY_FAULT[fault], [message]);
}

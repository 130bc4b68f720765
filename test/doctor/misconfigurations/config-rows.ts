import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

import { readConfigText } from '../../../src/server/node/index.ts';
import { APP_KEY, EC_KEY } from '../keys.ts';
import { withAppAuth, withSettings, type Row } from './row.ts';

const HERE = fileURLToPath(new URL('.', import.meta.url));

/** The file and the key in it. */
export const CONFIG_ROWS: readonly Row[] = [
  {
    seeded: 'file missing',
    cause: 'config_file_missing',
    step: 'config',
    options: () => ({ readConfig: () => readConfigText(join(HERE, 'no-such-file.json')) }),
  },
  {
    seeded: 'a folder in place of the file',
    cause: 'config_file_unreadable',
    step: 'config',
    options: () => ({ readConfig: () => readConfigText(HERE) }),
  },
  {
    seeded: 'file not JSON',
    cause: 'config_not_json',
    step: 'config',
    config: (json) => JSON.stringify(json).slice(0, -1),
  },
  {
    seeded: 'OAuth 2.0 configuration in place of a JWT one',
    cause: 'config_oauth2_app',
    step: 'config',
    config: ({ boxAppSettings: { clientID, clientSecret } }) => ({
      boxAppSettings: { clientID, clientSecret, redirectURI: 'https://intranet.example/oauth' },
    }),
  },
  {
    seeded: 'OAuth 2.0 credentials as a program wants them',
    cause: 'config_oauth2_app',
    step: 'config',
    config: ({ boxAppSettings: { clientID, clientSecret } }) => ({ clientID, clientSecret }),
  },
  {
    seeded: 'client secret missing',
    cause: 'config_field',
    step: 'config',
    config: (json) => withSettings(json, { clientSecret: '' }),
  },
  {
    seeded: 'enterprise id is a name',
    cause: 'enterprise_id_malformed',
    step: 'config',
    config: (json) => ({ ...json, enterpriseID: 'Intranet Example' }),
  },
  {
    seeded: 'enterprise id as a number',
    cause: 'enterprise_id_number',
    step: 'config',
    config: (json) => ({ ...json, enterpriseID: Number(json.enterpriseID) }),
  },
  {
    seeded: 'secret with a trailing newline',
    cause: 'secret_whitespace',
    step: 'config',
    config: (json) => withSettings(json, { clientSecret: `${json.boxAppSettings.clientSecret}\n` }),
  },
  {
    seeded: 'PEM with literal \\n',
    cause: 'key_literal_newlines',
    step: 'config',
    config: (json) => withAppAuth(json, { privateKey: APP_KEY.privateKey.replaceAll('\n', '\\n') }),
  },
  {
    seeded: 'key without its BEGIN line',
    cause: 'key_form',
    step: 'config',
    config: (json) => withAppAuth(json, { privateKey: APP_KEY.privateKey.replace(/^-----BEGIN.*\n/, '') }),
  },
  {
    seeded: 'passphrase missing',
    cause: 'passphrase_missing',
    step: 'config',
    config: (json) => withAppAuth(json, { passphrase: '' }),
  },
  {
    seeded: 'wrong passphrase',
    cause: 'passphrase_wrong',
    step: 'key',
    config: (json) => withAppAuth(json, { passphrase: 'of-yesterday' }),
  },
  {
    seeded: 'a line of the key lost',
    cause: 'key_damaged',
    step: 'key',
    config: (json) =>
      withAppAuth(json, { privateKey: APP_KEY.privateKey.replace(/^[A-Za-z0-9+/]{64}\n/m, '') }),
  },
  {
    seeded: 'elliptic key in place of RSA',
    cause: 'key_type',
    step: 'key',
    config: (json) => withAppAuth(json, { privateKey: EC_KEY, passphrase: '' }),
  },
];

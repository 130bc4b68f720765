import { fault, notice, PLACE } from './cause.ts';

const AGAIN = 'Download it again: "App Settings" › "Download as JSON".';

/** Of the file itself and the key in it; nothing has been sent to Box yet. */
export const CONFIG_CAUSES = {
  config_file_missing: fault(
    'The configuration file does not exist.',
    'Check the path, or download the file: "App Settings" › "Download as JSON".',
    PLACE.configuration,
  ),
  config_file_unreadable: fault(
    'The configuration file cannot be read.',
    'Let the user that runs this read the file, and nobody else (chmod 600).',
    PLACE.server,
  ),
  config_not_json: fault('The configuration file is not JSON.', AGAIN, PLACE.configuration),
  config_oauth2_app: fault(
    'This is the configuration of an app with user authentication (OAuth 2.0), which asks each person to sign in to Box.',
    'Create a Platform App with "Server Authentication (with JWT)" and use the configuration of that one.',
    'Box developer console: "Create Platform App"',
  ),
  config_field: fault('A field of the configuration is missing or wrong.', AGAIN, PLACE.configuration),
  enterprise_id_malformed: fault(
    '"enterpriseID" is not an enterprise id, which has digits only.',
    'Copy the "Enterprise ID" into the file.',
    'Box developer console: the app, tab "General Settings"',
  ),
  key_form: fault(
    'The private key is not a key in PEM form.',
    'Paste it whole, from "-----BEGIN" to "-----END …-----", or generate a new key pair and use the file that comes with it.',
    PLACE.keys,
  ),
  key_damaged: fault(
    'The private key is damaged, or its passphrase is wrong.',
    'Use the file as it was downloaded, or generate a new key pair and use the file that comes with it.',
    PLACE.keys,
  ),
  key_type: fault(
    'The private key is no RSA key, and Box takes no other.',
    'Generate a key pair there and use the file that comes with it.',
    PLACE.keys,
  ),
  passphrase_missing: fault(
    'The private key is encrypted, and the configuration has no passphrase for it.',
    'Copy "passphrase" from the file that came with this key.',
    PLACE.file,
  ),
  passphrase_wrong: fault(
    'The passphrase does not open the private key.',
    'Copy "passphrase" from the file that came with this very key, or generate a new key pair.',
    PLACE.file,
  ),
  secret_whitespace: notice(
    '"clientSecret" has a space or line end around it. This endpoint takes it off; other programs send it, and Box refuses it.',
    'Take the space or line end out.',
    PLACE.file,
  ),
  enterprise_id_number: notice(
    '"enterpriseID" is written as a number. This endpoint makes a text of it; other programs sign the number, and Box refuses it.',
    'Put it between quotes.',
    PLACE.file,
  ),
  key_literal_newlines: notice(
    'The private key has line ends written as a backslash and an "n". This endpoint understands them; other programs call the key damaged.',
    'Let the value have real line ends: in JSON one backslash before the "n", not two.',
    PLACE.file,
  ),
} as const;

import { parseConfig } from '../../server/config.ts';
import { ConfigError } from '../../server/config-error.ts';
import { isJsonObject, parseJson } from '../../server/json.ts';
import type { CauseCode } from '../causes/index.ts';
import { configFinding } from '../diagnose/config.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../report.ts';
import { broken, passed, type Step, type Walk } from '../step.ts';

/** The file is there, is JSON, and has every field that the endpoint needs. */
export const configStep: Step = {
  name: 'config',
  title: 'Configuration',
  run: async (walk) => {
    try {
      const json = parsed(await walk.settings.readConfig());
      hideSecrets(json, walk);
      if (isOAuth2(json))
        return broken(finding('config_oauth2_app', ['It has no key and no enterprise id.']));
      const config = parseConfig(json);
      const note = config.jwt === undefined ? 'client credentials, no key' : 'client id, secret, key';
      return passed(note, { config }, noticesOf(json));
    } catch (error) {
      if (error instanceof ConfigError) return broken(configFinding(error));
      throw error;
    }
  },
};

/** Text that is no JSON stays text, for `parseConfig` to refuse. */
function parsed(config: unknown): unknown {
  if (typeof config !== 'string') return config;
  return parseJson(config.replace(/^\uFEFF/, '')) ?? config;
}

/** Whatever stands in the secret fields, also where the rest is wrong. */
function hideSecrets(json: unknown, { hide }: Walk): void {
  const settings = member(json, 'boxAppSettings');
  const appAuth = member(settings, 'appAuth');
  for (const secret of [
    member(settings, 'clientSecret'),
    member(appAuth, 'privateKey'),
    member(appAuth, 'passphrase'),
  ])
    hide(secret);
}

/** What an app with user authentication has: a client, and neither key nor enterprise. */
function isOAuth2(json: unknown): boolean {
  if (!isJsonObject(json)) return false;
  const settings = member(json, 'boxAppSettings') ?? json;
  const hasClient = ['clientID', 'clientId', 'client_id'].some((name) => isText(member(settings, name)));
  return (
    hasClient && !isJsonObject(member(settings, 'appAuth')) && member(json, 'enterpriseID') === undefined
  );
}

function noticesOf(json: unknown): readonly Finding[] {
  const settings = member(json, 'boxAppSettings');
  const secret = member(settings, 'clientSecret');
  const key = member(member(settings, 'appAuth'), 'privateKey');
  const found: (readonly [boolean, CauseCode, string])[] = [
    [
      isText(secret) && secret.trim() !== secret,
      'secret_whitespace',
      '"boxAppSettings.clientSecret" begins or ends with white space.',
    ],
    [
      typeof member(json, 'enterpriseID') === 'number',
      'enterprise_id_number',
      '"enterpriseID" has no quotes around it.',
    ],
    [
      isText(key) && key.includes('\\n'),
      'key_literal_newlines',
      '"boxAppSettings.appAuth.privateKey" holds the two characters \\n.',
    ],
  ];
  return found.filter(([applies]) => applies).map(([, cause, evidence]) => finding(cause, [evidence]));
}

const isText = (value: unknown): value is string => typeof value === 'string';

function member(value: unknown, name: string): unknown {
  return isJsonObject(value) ? value[name] : undefined;
}

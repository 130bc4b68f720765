import { InvalidArgumentError, Option, type Command } from 'commander';

import { FEATURES, isFeature, type Feature } from '../../contract/features.ts';

/** The values of the options of `serve`, checked one by one. */
export interface ServeValues {
  readonly host: string;
  readonly port: number;
  readonly tokenPath: string;
  readonly widgetDir: string;
  readonly origins: readonly string[];
  readonly features: readonly Feature[];
  readonly loginUrl?: string;
  readonly contact?: string;
  readonly apiUrl: string;
  readonly identityHeader?: string;
  readonly jwtHeader: string;
  readonly jwtIssuer?: string;
  readonly jwtAudience?: string;
  readonly jwtEmailClaim: string;
  readonly jwtJwksUrl?: string;
  readonly jwtKeyFile?: string;
  readonly redisUrl?: string;
}

/** Each with the variable that it can be set by instead. */
export function addServeOptions(command: Command): Command {
  const all = [...serverOptions(), ...grantOptions(), ...identityOptions()];
  for (const option of all) command.addOption(option);
  return command;
}

function serverOptions(): readonly Option[] {
  return [
    option('--host <address>', 'HOST', 'address to listen on').default('127.0.0.1'),
    option('--port <number>', 'PORT', 'port to listen on; 0 takes any free one')
      .argParser(port)
      .default(8080),
    option('--token-path <path>', 'TOKEN_PATH', 'where the token endpoint is')
      .argParser(path)
      .default('/box/token'),
    option('--widget-dir <folder>', 'WIDGET_DIR', 'the built widget, for /box-file-widget/').default('dist'),
    option('--redis-url <url>', 'REDIS_URL', 'Redis to share tokens in, encrypted with REDIS_KEYS'),
  ];
}

function grantOptions(): readonly Option[] {
  return [
    option('--origins <list>', 'ORIGINS', 'origins whose pages may ask, with commas between them')
      .argParser(origins)
      .default([], 'none but its own'),
    option('--features <list>', 'FEATURES', `the most that is granted, of ${FEATURES.join(',')}`)
      .argParser(features)
      .default(FEATURES, 'all of them'),
    option('--login-url <url>', 'LOGIN_URL', 'where to sign in again').argParser(url),
    option('--contact <text>', 'CONTACT', 'whom to ask for help'),
    option('--api-url <url>', 'BOX_API_URL', "Box's API").argParser(url).default('https://api.box.com'),
  ];
}

function identityOptions(): readonly Option[] {
  return [
    option(
      '--identity-header <name>',
      'IDENTITY_HEADER',
      'signed header with the address of who is signed in',
    ),
    option('--jwt-issuer <text>', 'JWT_ISSUER', 'in place of that: "iss" of the JWT that says who it is'),
    option('--jwt-audience <text>', 'JWT_AUDIENCE', 'its "aud"'),
    option('--jwt-header <name>', 'JWT_HEADER', 'header that it comes in').default('Authorization'),
    option('--jwt-email-claim <name>', 'JWT_EMAIL_CLAIM', 'claim with the e-mail address').default('email'),
    option('--jwt-jwks-url <url>', 'JWT_JWKS_URL', "its keys' address").argParser(url),
    option('--jwt-key-file <file>', 'JWT_KEY_FILE', 'or its public key (PEM); or its secret in JWT_SECRET'),
  ];
}

function option(flags: string, variable: string, text: string): Option {
  return new Option(flags, text).env(variable);
}

function port(value: string): number {
  if (/^\d{1,5}$/.test(value) && Number(value) <= 65535) return Number(value);
  throw new InvalidArgumentError('It has to be a number from 0 to 65535.');
}

function path(value: string): string {
  if (/^(\/[\w.-]+)+$/.test(value)) return value;
  throw new InvalidArgumentError('It has to be a path, such as /box/token.');
}

function url(value: string): string {
  if (/^https?:\/\//.test(value) && URL.canParse(value)) return value;
  throw new InvalidArgumentError('It has to be a URL, such as https://intranet.example.');
}

function origins(value: string): readonly string[] {
  const all = list(value);
  if (all.every((one) => URL.canParse(one) && new URL(one).origin === one)) return all;
  throw new InvalidArgumentError(
    'Each has to be an origin with no slash at its end: https://intranet.example.',
  );
}

function features(value: string): readonly Feature[] {
  const all = list(value);
  if (all.every(isFeature)) return all.filter(isFeature);
  throw new InvalidArgumentError(`Choose from ${FEATURES.join(', ')}, with commas between them.`);
}

/** Texts with commas between them. */
export function list(value: string): readonly string[] {
  return value
    .split(',')
    .map((one) => one.trim())
    .filter((one) => one !== '');
}

import { ConfigError } from './config-error.ts';
import type { TokenEndpointOptions } from './options.ts';

/** @throws ConfigError naming the first option that is wrong, and what to write instead. */
export function checkOptions(options: TokenEndpointOptions): void {
  const { apiUrl, allowedOrigins = [], deadlineMs } = options;
  // JavaScript knows no types, and an endpoint without `identify` would fail with each request only.
  if (typeof (options.identify as unknown) !== 'function') {
    throw wrong('identify', 'is no function: give one that says who is signed in');
  }
  if (apiUrl !== undefined && !/^https?:/.test(URL.canParse(apiUrl) ? apiUrl : '')) {
    throw wrong('apiUrl', 'is no address: leave it out, or write it as https://api.box.com');
  }
  const odd = allowedOrigins.find((origin) => !isOrigin(origin));
  if (odd !== undefined) {
    const place = `allowedOrigins[${allowedOrigins.indexOf(odd)}]`;
    throw wrong(place, 'is no origin: write scheme, host and port alone, as https://intranet.example');
  }
  if (deadlineMs !== undefined && !(deadlineMs > 0)) {
    throw wrong('deadlineMs', 'is no time: leave it out, or give milliseconds above 0');
  }
}

function isOrigin(text: string): boolean {
  return URL.canParse(text) && new URL(text).origin === text;
}

function wrong(option: string, sentence: string): ConfigError {
  return new ConfigError(`The option "${option}" ${sentence}.`);
}

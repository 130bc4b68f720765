import type { AppKey } from './app-key.ts';
import type { AppSettings } from '../options.ts';

/** The file that Box's developer console hands out for an app with server authentication. */
export interface BoxAppConfigJson {
  readonly boxAppSettings: {
    readonly clientID: string;
    readonly clientSecret: string;
    readonly appAuth: {
      readonly publicKeyID: string;
      readonly privateKey: string;
      readonly passphrase: string;
    };
  };
  readonly enterpriseID: string;
}

/** The one app this Box knows. */
export interface RegisteredApp {
  readonly clientID: string;
  readonly clientSecret: string;
  readonly enterpriseID: string;
  readonly key: AppKey;
  readonly settings: AppSettings;
}

export function appConfig({ clientID, clientSecret, enterpriseID, key }: RegisteredApp): BoxAppConfigJson {
  const { publicKeyID, privateKey, passphrase } = key;
  return {
    boxAppSettings: { clientID, clientSecret, appAuth: { publicKeyID, privateKey, passphrase } },
    enterpriseID,
  };
}

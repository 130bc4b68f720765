import { appConfig } from './auth/app-config.ts';
import type { BoxAppConfigJson } from './auth/app-config.ts';
import { createApp } from './app.ts';
import { createBoxState } from './box-state.ts';
import { createControl } from './control/control.ts';
import type { Control } from './control/control.ts';
import { createTokenIssuer } from './issue-token.ts';
import type { TokenWish } from './issue-token.ts';
import type { LocalBoxOptions } from './options.ts';
import { demoSeed } from './seed/demo.ts';

export type { AppKey } from './auth/app-key.ts';
export type { BoxAppConfigJson } from './auth/app-config.ts';
export type { Control } from './control/control.ts';
export type { Fault } from './control/faults.ts';
export type { LoggedRequest } from './control/request-log.ts';
export type { TokenWish } from './issue-token.ts';
export type { AppSettings, GrantKind, LocalBoxOptions } from './options.ts';

/** The Box API on this machine: people, files and an app to reach them with, all in memory. */
export interface LocalBox {
  /** Answers `/oauth2/*`, `/2.0/*`, `/api/2.0/*` and `/_control/*`; with `Response.error()` where a fault drops the call. */
  readonly fetch: (request: Request) => Promise<Response>;
  /** The config file for the app that is registered here, as Box's developer console hands it out. */
  readonly appConfig: () => BoxAppConfigJson;
  /** An access token without the round of grants, for tests. */
  readonly issueToken: (wish: TokenWish) => string;
  readonly control: Control;
}

export async function createLocalBox(options: LocalBoxOptions = {}): Promise<LocalBox> {
  const box = await createBoxState(options, options.seed ?? (await demoSeed()));
  const control = createControl(box);
  const app = createApp(box, control);
  return {
    fetch: async (request) => app.fetch(request),
    appConfig: () => appConfig(box.app),
    issueToken: createTokenIssuer(box),
    control,
  };
}

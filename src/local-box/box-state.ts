import { generateAppKey } from './auth/app-key.ts';
import type { RegisteredApp } from './auth/app-config.ts';
import { settingsInForce } from './auth/app-settings.ts';
import type { ScopeRules } from './auth/scopes.ts';
import { Tokens } from './auth/tokens.ts';
import { Clock } from './clock.ts';
import { Faults } from './control/faults.ts';
import { RequestLog } from './control/request-log.ts';
import type { LocalBoxOptions } from './options.ts';
import { ENTERPRISE_ID } from './seed/people.ts';
import type { Seed } from './seed/seed.ts';
import { Store } from './store/store.ts';

const TOKEN_LIFETIME_S = 4000;
const CREATE_FOLDER_SCOPES = ['item_upload', 'base_upload', 'root_readwrite'];

/** All that one local Box remembers. */
export interface BoxState {
  readonly app: RegisteredApp;
  readonly clock: Clock;
  readonly tokens: Tokens;
  readonly usedJtis: Set<string>;
  readonly faults: Faults;
  readonly requests: RequestLog;
  readonly scopeRules: ScopeRules;
  readonly corsOrigins: '*' | readonly string[];
  readonly revokeCascades: boolean;
  readonly seed: Seed;
  readonly defaultTokenLifetime: number;
  /** Seconds. */
  tokenLifetime: number;
  store: Store;
}

export async function createBoxState(options: LocalBoxOptions, seed: Seed): Promise<BoxState> {
  const clock = new Clock(options.now ?? Date.now);
  const lifetime = options.tokenLifetime ?? TOKEN_LIFETIME_S;
  return {
    app: await registerApp(options),
    clock,
    tokens: new Tokens(() => clock.now()),
    usedJtis: new Set(),
    faults: new Faults(),
    requests: new RequestLog(),
    scopeRules: {
      searchNeedsRootReadonly: options.searchNeedsRootReadonly ?? false,
      createFolderScopes: options.createFolderScopes ?? CREATE_FOLDER_SCOPES,
    },
    corsOrigins: options.corsOrigins ?? '*',
    revokeCascades: options.revokeCascades ?? false,
    seed,
    defaultTokenLifetime: lifetime,
    tokenLifetime: lifetime,
    store: seeded(seed),
  };
}

/** Content, faults, log, clock and token life as at the start. Tokens stay alive: whoever holds one works on. */
export function reset(box: BoxState): void {
  box.store = seeded(box.seed);
  box.faults.clear();
  box.requests.clear();
  box.clock.skewSeconds = 0;
  box.tokenLifetime = box.defaultTokenLifetime;
}

function seeded(seed: Seed): Store {
  const store = new Store();
  seed(store);
  return store;
}

async function registerApp(options: LocalBoxOptions): Promise<RegisteredApp> {
  const { appKey, clientID, clientSecret } = options;
  return {
    clientID: clientID ?? 'local-box-app',
    clientSecret: clientSecret ?? crypto.randomUUID().replaceAll('-', ''),
    enterpriseID: ENTERPRISE_ID,
    key: appKey ?? (await generateAppKey()),
    settings: settingsInForce(options),
  };
}

import type { Feature } from '../contract/features.ts';
import type { BoxAppConfig } from '../server/config.ts';
import type { ScopeMap } from '../server/scopes.ts';
import type { Fetch } from './evidence/witness.ts';
import type { Engine, Mode } from './page/policy.ts';
import type { StepReport } from './report.ts';

/** What a server shows of itself over TLS, whether it is trusted or not. */
export interface Certificate {
  /** Names, e.g. `Corporate Inspection CA`. */
  readonly issuer: string;
  readonly subject: string;
}

export interface PageOptions {
  /** Its address; only the origin counts. */
  readonly url: string;
  readonly engine?: Engine;
  readonly modes?: readonly Mode[];
  /** Of the token endpoint; default: somewhere on the page's own server. */
  readonly tokenUrl?: string;
  /** Where the frame engine's files come from; default Box's CDN. */
  readonly engineUrl?: string;
}

export interface DoctorOptions {
  /** The configuration as text or parsed. @throws ConfigError where there is none to read. */
  readonly readConfig: () => Promise<unknown>;
  /** Opens a key that is locked; `unlockConfig` of `server/node`. Without it only plain keys can be used. */
  readonly unlock?: (config: BoxAppConfig) => BoxAppConfig;
  /** Whose account to look up; without it the walk ends after what concerns the app alone. */
  readonly email?: string;
  /** Default `"0"`: all files of the user. */
  readonly folderId?: string;
  /** Default: browse, download, upload. */
  readonly features?: readonly Feature[];
  /** The endpoint's `scopes` option, where it has one. */
  readonly scopes?: Partial<ScopeMap>;
  readonly page?: PageOptions;
  /** Uploads a small file and deletes it. */
  readonly write?: boolean;
  /** Default `https://api.box.com`. */
  readonly apiUrl?: string;
  /** Default `https://upload.box.com`. */
  readonly uploadUrl?: string;
  readonly fetch?: Fetch;
  /** This machine's time, in ms since the epoch. */
  readonly now?: () => number;
  /** Resolves after that many milliseconds: the pause before Box is asked again. */
  readonly wait?: (ms: number) => Promise<void>;
  /** Looks at the certificate of an https URL without trusting it. */
  readonly inspectCertificate?: (url: string) => Promise<Certificate | undefined>;
  /** Is told each step as it ends. */
  readonly onStep?: (step: StepReport) => void;
}

type Optional = 'unlock' | 'email' | 'page' | 'inspectCertificate' | 'onStep';

/** The options with every default filled in. */
export type Settings = Required<Omit<DoctorOptions, Optional>> & Pick<DoctorOptions, Optional>;

export function settingsOf(options: DoctorOptions): Settings {
  return {
    folderId: '0',
    features: ['browse', 'download', 'upload'],
    scopes: {},
    write: false,
    fetch: (request) => globalThis.fetch(request),
    now: Date.now,
    wait: (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
    ...options,
    apiUrl: withoutSlash(options.apiUrl ?? 'https://api.box.com'),
    uploadUrl: withoutSlash(options.uploadUrl ?? 'https://upload.box.com'),
  };
}

const withoutSlash = (url: string): string => url.replace(/\/+$/, '');

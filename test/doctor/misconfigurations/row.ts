import type { CauseCode, DoctorOptions, Fetch, StepName } from '../../../src/doctor/index.ts';
import type { BoxAppConfigJson, LocalBox, LocalBoxOptions } from '../../../src/local-box/index.ts';
import type { World } from '../world.ts';

/** What of a world is open to a row that needs real sockets; closed after it. */
export interface Opened {
  readonly options: Partial<DoctorOptions>;
  readonly close: () => Promise<void>;
}

/** One mistake, seeded alone, and what the doctor has to call it. */
export interface Row {
  readonly seeded: string;
  readonly cause: CauseCode;
  readonly step: StepName;
  /** How the app is set up at Box. */
  readonly box?: LocalBoxOptions;
  /** The configuration file: what stands in it, in place of what Box handed out. */
  readonly config?: (json: BoxAppConfigJson) => unknown;
  /** What Box does. */
  readonly at?: (box: LocalBox) => void;
  /** What stands between the doctor and Box. */
  readonly between?: (fetch: Fetch) => Fetch;
  readonly options?: (world: World) => Partial<DoctorOptions>;
  readonly open?: (world: World) => Promise<Opened>;
}

/** The same configuration with other values of the app's settings. */
export const withSettings = (
  json: BoxAppConfigJson,
  change: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> => ({ ...json, boxAppSettings: { ...json.boxAppSettings, ...change } });

/** The same configuration with other values of the key's settings. */
export const withAppAuth = (json: BoxAppConfigJson, change: Readonly<Record<string, unknown>>) =>
  withSettings(json, { appAuth: { ...json.boxAppSettings.appAuth, ...change } });

/** An answer with one header changed; undefined takes it out. */
export function withHeader(response: Response, name: string, value: string | undefined): Response {
  const changed = new Response(response.body, response);
  if (value === undefined) changed.headers.delete(name);
  else changed.headers.set(name, value);
  return changed;
}

/** A cause the doctor can name. `{word}` in a text is filled in with a detail of the finding. */
export interface Cause {
  /** `notice`: it works all the same. */
  readonly severity: 'fault' | 'notice';
  /** What is wrong, one sentence. */
  readonly what: string;
  /** What to click or change. */
  readonly remedy: string;
  /** Where to do it. */
  readonly where: string;
}

export const fault = (what: string, remedy: string, where: string): Cause => ({
  severity: 'fault',
  what,
  remedy,
  where,
});

export const notice = (what: string, remedy: string, where: string): Cause => ({
  severity: 'notice',
  what,
  remedy,
  where,
});

/** The places that remedies send people to, by the names that Box's consoles have for them. */
export const PLACE = {
  file: 'the configuration file',
  configuration: 'Box developer console: the app, tab "Configuration"',
  keys: 'Box developer console: the app, tab "Configuration", "Add and Manage Public Keys"',
  authorise: 'Box Admin Console: "Integrations", "Platform Apps Manager", the app',
  people: 'Box Admin Console: "Users & Groups"',
  server: 'the server that runs the token endpoint',
  network: 'your network: firewall, proxy or DNS, with those who run it',
  box: 'Box, in the web app at box.com',
  page: 'the page, and the folder it names',
} as const;

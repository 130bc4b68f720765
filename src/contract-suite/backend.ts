/** Signs a person of the cases in. */
export type SignIn = (person: string) => Promise<Readonly<Record<string, string>>>;

/** A token endpoint under test, and the local Box behind it. */
export interface Backend {
  /** Absolute URL. */
  readonly tokenUrl: string;
  /** `fetch`, or the endpoint itself where it runs in this process. */
  readonly send: (request: Request) => Promise<Response>;
  /** Signs a person in and answers the headers that carry the session, e.g. `Cookie`. */
  readonly signIn: SignIn;
  /** Any request to the local Box behind it; undefined: the backend works with another Box. */
  readonly askBox: ((path: string, init?: RequestInit) => Promise<Response>) | undefined;
  /** What must never reach a browser, as far as it is known by now. */
  readonly secrets: () => readonly string[];
}

/** The seeded people's logins in Box; `nobody` has no account. */
export const LOGINS: Readonly<Record<string, string>> = {
  ada: 'ada@intranet.example',
  grace: 'grace@intranet.example',
  mallory: 'ada@intranet.example.evil.example',
  ivan: 'ivan@intranet.example',
  twin: 'twin@intranet.example',
  nobody: 'nobody@intranet.example',
};

/** One call to the Box API, as the control endpoint shows it. */
export interface LoggedRequest {
  /** Counts up from 1 since the last reset. */
  readonly sequence: number;
  readonly method: string;
  readonly path: string;
  /** Without `?`; a token in it is replaced by `redacted`. */
  readonly query: string;
  /** 0 where the connection was dropped. */
  readonly status: number;
  /** Null where the request had no token, or none that this Box ever gave. */
  readonly token_id: string | null;
  /** The request's `Origin`, null outside browsers. */
  readonly origin: string | null;
  /** ISO 8601. */
  readonly time: string;
}

const KEEP = 10_000;

/** What has been asked of this Box, oldest first. */
export class RequestLog {
  #entries: LoggedRequest[] = [];
  #count = 0;

  add(entry: Omit<LoggedRequest, 'sequence'>): void {
    this.#count += 1;
    this.#entries.push({ sequence: this.#count, ...entry });
    if (this.#entries.length > KEEP) this.#entries.shift();
  }

  all(): readonly LoggedRequest[] {
    return [...this.#entries];
  }

  clear(): void {
    this.#entries = [];
    this.#count = 0;
  }
}

/** What shall go wrong, and when. */
export interface Fault {
  /** Any method where it is left out. */
  readonly method?: string;
  /** A path; `*` stands for any characters. */
  readonly path: string;
  /** HTTP status of the answer; where it is left out the call is answered as usual, after `delay_ms`. */
  readonly status?: number;
  /** Box's error code; default by status. Of an OAuth endpoint the `error`. */
  readonly code?: string;
  /** Box's text for people; of an OAuth endpoint the `error_description`. Default: the code. */
  readonly message?: string;
  /** Box's `context_info`, such as the item that is in the way. */
  readonly context_info?: Readonly<Record<string, unknown>>;
  readonly headers?: Readonly<Record<string, string>>;
  readonly delay_ms?: number;
  /** The connection is closed with no answer. */
  readonly drop?: boolean;
  /** The call is done before its answer is lost: taken from it (`drop`), or replaced (`status`). */
  readonly after?: boolean;
  /** After so many calls the fault is over; default never. */
  readonly times?: number;
}

interface ActiveFault {
  readonly fault: Fault;
  readonly path: RegExp;
  left: number;
}

/** The faults asked for by the control endpoint; the one named last is tried first. */
export class Faults {
  #active: ActiveFault[] = [];

  add(fault: Fault): void {
    this.#active.unshift({ fault, path: globToRegExp(fault.path), left: fault.times ?? Infinity });
  }

  clear(): void {
    this.#active = [];
  }

  /** The fault this call runs into, counted as used. */
  take(method: string, path: string): Fault | undefined {
    const hit = this.#active.find(
      (active) => active.path.test(path) && (active.fault.method ?? method) === method,
    );
    if (!hit) return undefined;
    hit.left -= 1;
    if (hit.left <= 0) this.#active = this.#active.filter((active) => active !== hit);
    return hit.fault;
  }
}

function globToRegExp(glob: string): RegExp {
  const literal = glob.split('*').map((part) => part.replace(/[\\^$.|?+()[\]{}]/g, '\\$&'));
  return new RegExp(`^${literal.join('.*')}$`);
}

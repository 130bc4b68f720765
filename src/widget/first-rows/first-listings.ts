import type { BoxAnswer, BoxQuestion, FirstListing } from '../engine/engine.ts';
import { firstQuestion, headersOf, isSameQuestion, keyOf, type Asked, type AskedAs } from './query.ts';

/** An older answer is not handed to the engine: it asks for itself. */
const YOUNG_MS = 30_000;

interface Flight {
  readonly question: BoxQuestion;
  /** Rejects as an adapter of axios does where there is no answer, or one that is no success. */
  readonly answer: Promise<BoxAnswer>;
  readonly startedAt: number;
}

/** The first listings of a page's widgets, asked for by the loader before an engine is there. */
export class FirstListings {
  readonly #flights = new Map<string, Flight>();
  readonly #now: () => number;

  constructor(now = (): number => performance.now()) {
    this.#now = now;
  }

  /** @returns what hands the answer on to upstream, once; undefined where the mode has no list. */
  ask(props: Asked & AskedAs, token: string): (Pick<Flight, 'answer'> & { take: FirstListing }) | undefined {
    const question = firstQuestion(props, token);
    if (!question) return undefined;
    const key = keyOf(question);
    const flight = this.#flights.get(key) ?? this.#start(key, question, headersOf(props, question));
    let isTaken = false;
    return {
      answer: flight.answer,
      take: (asked) => {
        const isFit = isSameQuestion(asked, question) && this.#now() - flight.startedAt < YOUNG_MS;
        if (isTaken || !isFit) return undefined;
        isTaken = true;
        return flight.answer;
      },
    };
  }

  #start(key: string, question: BoxQuestion, headers: HeadersInit): Flight {
    const flight = { question, answer: send(question, headers), startedAt: this.#now() };
    this.#flights.set(key, flight);
    // Shared while it is on its way: widgets of one page begin together, and a later one wants the list as it is then.
    const forget = (): boolean => this.#flights.delete(key);
    flight.answer.then(forget, forget);
    return flight;
  }
}

async function send({ url, params }: BoxQuestion, headers: HeadersInit): Promise<BoxAnswer> {
  const query = Object.entries(params).map(([name, value]) => `${name}=${String(value)}`);
  try {
    const response = await fetch(`${url}?${query.join('&')}`, { headers });
    const { ok, status } = response;
    const answer = { status, data: await response.text(), headers: Object.fromEntries(response.headers) };
    if (ok) return answer;
    throw new NoListing(answer);
  } catch (error) {
    throw error instanceof NoListing ? error : new NoListing();
  }
}

/** Of the shape in which an adapter of axios fails: `request` says that something has been sent. */
class NoListing extends Error {
  override readonly name = 'NoListing';
  readonly request = {};
  readonly response: BoxAnswer | undefined;

  constructor(response?: BoxAnswer) {
    super();
    this.response = response;
  }
}

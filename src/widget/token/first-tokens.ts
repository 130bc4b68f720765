import { checkAnswer, checkValue, type Answer } from './check-answer.ts';
import type { Earlier } from './earlier.ts';
import type { TokenProperty, TokenQuery, TokenValue } from './property-provider.ts';
import { readResponse, type Received } from './read-response.ts';
import { call, send, type Endpoint, type Sender, type Sent, type SentToEndpoint } from './send.ts';

/** A token that the loader asks for before there is a token source, which then goes on with what was sent. */
export interface FirstToken {
  readonly toEndpoint?: Earlier<SentToEndpoint>;
  readonly toProperty?: Earlier<Sent<TokenValue>>;
  /** Undefined where none came; why, the token source finds out. */
  readonly token: Promise<string | undefined>;
  /** Nobody goes on with it. */
  readonly release: () => void;
}

interface Shared extends FirstToken {
  users: number;
}

/** The first tokens of a page: widgets that ask an endpoint for the same thing share one. */
export class FirstTokens {
  readonly #shared = new Map<string, Shared>();

  fromEndpoint(endpoint: Endpoint, sender: Sender): FirstToken {
    const { url, credentials, folderId, features } = endpoint;
    const key = JSON.stringify([url, credentials, folderId, features]);
    const shared = this.#shared.get(key) ?? this.#start(key, endpoint, sender);
    shared.users += 1;
    return shared;
  }

  fromProperty(
    property: TokenProperty,
    query: Pick<TokenQuery, 'folderId' | 'features'>,
    timeoutMs: number,
  ): FirstToken {
    const ending = new AbortController();
    const release = (): void => {
      ending.abort();
    };
    if (typeof property === 'string')
      return { token: Promise.resolve(tokenIn(checkValue(property))), release };
    const sent = call(property, { reason: 'initial', ...query }, timeoutMs, ending.signal);
    const token = sent.answer.then(tokenOfValue).catch(() => undefined);
    return { toProperty: { ...sent, abort: release }, token, release };
  }

  #start(key: string, endpoint: Endpoint, sender: Sender): Shared {
    const ending = new AbortController();
    // Whoever goes on with it ends it as well.
    const abort = (): void => {
      this.#shared.delete(key);
      ending.abort();
    };
    const sent = send(endpoint, 'initial', sender, ending.signal);
    const shared: Shared = {
      toEndpoint: { ...sent, abort },
      token: sent.answer.then(tokenOfAnswer).catch(() => undefined),
      users: 0,
      release: () => {
        shared.users -= 1;
        if (shared.users > 0) return;
        sent.watch?.end();
        abort();
      },
    };
    this.#shared.set(key, shared);
    return shared;
  }
}

function tokenOfAnswer({ response, json, isPage }: Received): string | undefined {
  return response.status === 200 && !isPage ? tokenIn(checkAnswer(json)) : undefined;
}

/** A response is left to be read by the token source, too. */
async function tokenOfValue(value: TokenValue): Promise<string | undefined> {
  return value instanceof Response
    ? tokenOfAnswer(await readResponse(value.clone()))
    : tokenIn(checkValue(value));
}

function tokenIn(answer: Answer | string): string | undefined {
  return typeof answer === 'string' ? undefined : answer.token;
}

import type { ReactiveController, ReactiveControllerHost } from '@lit/reactive-element';
import { chooseLanguage } from '../messages/choose-language.ts';
import { enUS } from '../messages/en-US.ts';
import type { Language } from '../messages/languages.ts';
import { loadMessages } from '../messages/load-messages.ts';
import type { Messages } from '../messages/messages.ts';
import { languagesAround, watchLanguages } from './language.ts';

type Host = ReactiveControllerHost & Element & { readonly language: string | null | undefined };

/** What the element itself says: in the language before, at first English, until the one it is to speak has arrived. */
export class OwnTexts implements ReactiveController {
  readonly #host: Host;
  readonly #load: typeof loadMessages;
  #unwatch: (() => void) | undefined;
  #wanted: Language | undefined;
  #isAwaited = false;
  #language: Language = 'en-US';
  #messages = enUS;

  constructor(host: Host, load: typeof loadMessages = loadMessages) {
    this.#host = host;
    this.#load = load;
    host.addController(this);
  }

  /** Without the one sentence that would be read out at once, and then again in another language. */
  get messages(): Messages {
    return this.#isAwaited ? { ...this.#messages, loading: '' } : this.#messages;
  }

  /** What `messages` are in. */
  get language(): Language {
    return this.#language;
  }

  hostConnected(): void {
    this.#unwatch = watchLanguages(this.#host, () => {
      this.#host.requestUpdate();
    });
  }

  hostDisconnected(): void {
    this.#unwatch?.();
  }

  hostUpdate(): void {
    const language = chooseLanguage([this.#host.language ?? '', ...languagesAround(this.#host)]);
    if (language !== this.#wanted) this.#speak(language);
  }

  #speak(language: Language): void {
    this.#wanted = language;
    const messages = this.#load(language);
    this.#isAwaited = messages instanceof Promise;
    if (messages instanceof Promise) void this.#await(language, messages);
    else this.#use(language, messages);
  }

  async #await(language: Language, messages: Promise<Messages>): Promise<void> {
    const loaded = await messages.catch(() => undefined);
    if (this.#wanted !== language) return;
    this.#isAwaited = false;
    if (loaded) this.#use(language, loaded);
    this.#host.requestUpdate();
    if (!loaded) await this.#askAgain(language);
  }

  /** With the next update; not with the one that shows that the language before stays. */
  async #askAgain(language: Language): Promise<void> {
    await this.#host.updateComplete;
    if (this.#wanted === language) this.#wanted = undefined;
  }

  #use(language: Language, messages: Messages): void {
    this.#language = language;
    this.#messages = messages;
  }
}

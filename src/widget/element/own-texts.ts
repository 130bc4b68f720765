import type { ReactiveController, ReactiveControllerHost } from 'lit';
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
  #unwatch: (() => void) | undefined;
  #wanted: Language | undefined;
  #language: Language = 'en-US';
  #messages = enUS;

  constructor(host: Host) {
    this.#host = host;
    host.addController(this);
  }

  get messages(): Messages {
    return this.#messages;
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
    this.#speak(chooseLanguage([this.#host.language ?? '', ...languagesAround(this.#host)]));
  }

  /** Where a language cannot be fetched, the one before stays; with the next update, it is fetched again. */
  #speak(language: Language): void {
    if (language === this.#wanted) return;
    this.#wanted = language;
    const messages = loadMessages(language);
    if (messages instanceof Promise) void this.#await(language, messages);
    else this.#use(language, messages);
  }

  async #await(language: Language, messages: Promise<Messages>): Promise<void> {
    const loaded = await messages.catch(() => undefined);
    if (this.#wanted !== language) return;
    if (!loaded) {
      this.#wanted = undefined;
      return;
    }
    this.#use(language, loaded);
    this.#host.requestUpdate();
  }

  #use(language: Language, messages: Messages): void {
    this.#language = language;
    this.#messages = messages;
  }
}

import type { Life } from './life.ts';

type Module = { readonly Life: typeof Life };

/** The widget's own code, which is not the loader's: a chunk that all widgets of a page share. */
export class LifeCode {
  readonly #load: () => Promise<Module>;
  #loaded: Module | undefined;

  constructor(load: () => Promise<Module> = () => import('./life.ts')) {
    this.#load = load;
  }

  /** Undefined until it has come. */
  get loaded(): Module | undefined {
    return this.#loaded;
  }

  /** @throws (rejects) where it cannot be fetched. */
  async load(): Promise<void> {
    this.#loaded ??= await this.#load();
  }
}

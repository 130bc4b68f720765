import { Later } from './later.ts';

type Options = Readonly<{ element: HTMLElement }>;
type Heard = readonly [event: string, call: (...told: unknown[]) => void];

/** What react-tether 3.0.3 uses of it; its types have no events. */
interface Tether {
  setOptions(options: Options): void;
  position(): void;
  enable(): void;
  disable(): void;
  on(...heard: Heard): void;
  destroy(): void;
}

const real = new Later<new (options: Options) => Tether>(loadTether);

/**
 * Stands in for Tether, which places upstream's older tooltips and menus, until it is there: it is fetched when the first of
 * them is shown. That one is transparent meanwhile, not hidden: it may have to take the focus.
 */
export default class LateTether {
  readonly #element: HTMLElement;
  readonly #heard: Heard[] = [];
  #options: Options;
  #tether: Tether | undefined;
  #isOver = false;

  constructor(options: Options) {
    this.#options = options;
    this.#element = options.element;
    if (real.part) {
      this.#tether = new real.part(options);
      return;
    }
    Object.assign(this.#element.style, { position: 'absolute', top: '0', left: '0', opacity: '0' });
    void real.fetch().then((Part) => {
      if (this.#isOver) return;
      Object.assign(this.#element.style, { position: '', top: '', left: '', opacity: '' });
      if (Part) this.#begin(new Part(this.#options));
    });
  }

  setOptions(options: Options): void {
    this.#options = options;
    this.#tether?.setOptions(options);
  }

  position(): void {
    this.#tether?.position();
  }

  enable(): void {
    this.#tether?.enable();
  }

  disable(): void {
    this.#tether?.disable();
  }

  on(...heard: Heard): void {
    this.#heard.push(heard);
    this.#tether?.on(...heard);
  }

  destroy(): void {
    this.#isOver = true;
    this.#tether?.destroy();
  }

  #begin(tether: Tether): void {
    this.#tether = tether;
    for (const heard of this.#heard) tether.on(...heard);
    tether.position();
  }
}

async function loadTether(): Promise<new (options: Options) => Tether> {
  const { default: tether }: { readonly default: unknown } = await import('tether');
  return tether as new (options: Options) => Tether;
}

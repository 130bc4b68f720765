import { watchContentHeight } from './content-height.ts';
import type { Life } from './life.ts';

/** Tells the height of the content for as long as the widget is to follow it. */
export class FittingHeight {
  readonly #app: HTMLElement;
  readonly #life: Life;
  #stop: (() => void) | undefined;

  constructor(app: HTMLElement, life: Life) {
    this.#app = app;
    this.#life = life;
    this.update();
  }

  update(): void {
    if (!this.#life.props.fitsContent) this.end();
    else this.#stop ??= watchContentHeight(this.#app, this.#tell);
  }

  end(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  readonly #tell = (pixels: number): void => {
    this.#life.tell({ type: 'height', pixels });
  };
}

import type { Clock } from '../../page/clock.ts';
import type { UpstreamPreview } from './upstream.ts';

/** Time for preview.js to arrive (docs/errors.md, `preview_unavailable`). */
const LIBRARY_MS = 15_000;

/** Upstream waits for ever for preview.js: this gives up after 15 seconds. */
export class LibraryWatch {
  readonly #clock: Pick<Clock, 'after'>;
  readonly #onMissing: () => void;
  #takeBack: (() => void) | undefined;

  constructor(clock: Pick<Clock, 'after'>, onMissing: () => void) {
    this.#clock = clock;
    this.#onMissing = onMissing;
  }

  /** From now on for 15 seconds. */
  start(preview: UpstreamPreview): void {
    this.end();
    this.#takeBack = this.#clock.after(LIBRARY_MS, () => {
      if (preview.isPreviewLibraryLoaded()) return;
      removeScript(preview);
      this.#onMissing();
    });
  }

  end(): void {
    this.#takeBack?.();
    this.#takeBack = undefined;
  }
}

/** Where one is there already, upstream adds no other: not even at the next try. */
function removeScript(preview: UpstreamPreview): void {
  const address = preview.getBasePath('preview.js');
  const scripts = preview.previewContainer?.ownerDocument.scripts ?? [];
  Array.from(scripts)
    .find(({ src }) => src === address)
    ?.remove();
}

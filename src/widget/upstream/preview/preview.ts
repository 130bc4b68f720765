import type { Clock } from '../../page/clock.ts';
import type { Trouble } from '../../engine/engine.ts';
import type { BoxItem } from '../item.ts';
import { LibraryWatch } from './library-watch.ts';
import type { PreviewParts } from './preview-props.ts';
import { unavailable } from './unavailable.ts';
import type { ElementsError, UpstreamPreview } from './upstream.ts';

export interface PreviewHooks {
  readonly clock: Pick<Clock, 'after'>;
  readonly canDownload: () => boolean;
  readonly download: (file: BoxItem) => void;
  readonly onShown: (file: BoxItem) => void;
  readonly onTrouble: (trouble: Trouble) => void;
}

/** A Box ContentPreview that leaves downloads to `hooks`, and says so where there is nothing to see. */
export class Preview {
  readonly #hooks: PreviewHooks;
  readonly #watch: LibraryWatch;
  #instance: UpstreamPreview | undefined;
  #hasFailed = false;
  /** It has failed, and nobody knows yet. */
  #isUntold = false;

  constructor(hooks: PreviewHooks) {
    this.#hooks = hooks;
    this.#watch = new LibraryWatch(hooks.clock, () => {
      this.#fail();
    });
  }

  readonly parts: Pick<PreviewParts, 'componentRef' | 'onError' | 'onLoad'> = {
    componentRef: (instance) => {
      this.#watch.end();
      this.#instance = instance ?? undefined;
      if (instance) this.#takeOver(instance);
    },
    onError: (error) => {
      if (isOfLibrary(error)) this.#fail();
    },
    onLoad: () => {
      const file = this.#instance?.state.file;
      if (file) this.#hooks.onShown(file);
    },
  };

  /** The newest version of the file, and the sidebar's panel; the library once more, where it has not come. */
  refresh(): void {
    const instance = this.#instance;
    if (!instance) return;
    instance.fetchFile(instance.state.currentFileId, undefined, undefined, { forceFetch: true });
    instance.refreshSidebar();
    if (!this.#hasFailed || instance.isPreviewLibraryLoaded()) return;
    this.#hasFailed = false;
    instance.setState({ isLoading: true });
    instance.loadScript();
    this.#watch.start(instance);
  }

  end(): void {
    this.#watch.end();
  }

  #takeOver(instance: UpstreamPreview): void {
    instance.download = () => {
      if (instance.state.file) this.#hooks.download(instance.state.file);
    };
    const componentDidUpdate = instance.componentDidUpdate.bind(instance);
    instance.componentDidUpdate = (...args) => {
      componentDidUpdate(...args);
      this.#tell(instance);
    };
    this.#watch.start(instance);
  }

  #fail(): void {
    const instance = this.#instance;
    if (!instance) return;
    this.#watch.end();
    this.#hasFailed = true;
    this.#isUntold = true;
    instance.setState({ isLoading: false });
    this.#tell(instance);
  }

  /** Once the file is known: without it there is nothing to download. That it cannot be known is told by itself. */
  #tell({ state: { file } }: UpstreamPreview): void {
    if (!file || !this.#isUntold) return;
    this.#isUntold = false;
    const download = (): void => {
      this.#hooks.download(file);
    };
    this.#hooks.onTrouble(unavailable(file, this.#hooks.canDownload() ? download : undefined));
  }
}

/** Not of a request to Box, which is told already; nor of the sidebar. */
const isOfLibrary = ({ code, origin }: ElementsError): boolean =>
  origin === 'preview' || code === 'preview_not_loaded';

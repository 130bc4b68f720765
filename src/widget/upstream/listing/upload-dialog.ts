import { isComplete } from './listing.ts';
import type { UpstreamLister } from './upstream.ts';

/** The upload dialog of a list: the page can open it, and it closes only where no file would be lost. */
export class UploadDialog {
  readonly #upstream: UpstreamLister;
  readonly #keeps: () => boolean;
  /** It waits for a list: what to do where the user may not upload there. */
  #refused: (() => void) | undefined;

  /** @param keeps closing it would lose files. */
  constructor(upstream: UpstreamLister, keeps: () => boolean) {
    this.#upstream = upstream;
    this.#keeps = keeps;
    const { uploadSuccessHandler } = upstream;
    const componentDidUpdate = upstream.componentDidUpdate.bind(upstream);
    upstream.uploadSuccessHandler = () => {
      if (!keeps()) uploadSuccessHandler();
    };
    upstream.componentDidUpdate = (props, state) => {
      componentDidUpdate(props, state);
      if (this.#refused && isComplete(upstream.state)) this.show(this.#refused);
    };
  }

  /** In another folder its files would go elsewhere. */
  get holdsFiles(): boolean {
    return this.#upstream.state.isUploadModalOpen && this.#keeps();
  }

  /** Opens it, once there is a list; calls `refused` where the user may not upload to its folder. */
  show(refused: () => void): void {
    const { props, state } = this.#upstream;
    const isListed = isComplete(state);
    this.#refused = isListed ? undefined : refused;
    if (!isListed) return;
    const { id, permissions } = state.currentCollection;
    if (id !== undefined && props.canUpload && permissions?.['can_upload'] === true) this.#upstream.upload();
    else refused();
  }
}

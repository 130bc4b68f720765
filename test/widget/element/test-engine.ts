import type { Engine, EngineEvent, EngineProps } from '../../../src/widget/engine/engine.ts';

/** An engine that shows one button, and keeps a record of what it is asked to do. */
export class TestEngine implements Engine {
  readonly log: string[] = [];
  /** How many are mounted now, and the most there ever were. */
  mounted = 0;
  uploading = false;
  mostMounted = 0;
  props: EngineProps | undefined;
  /** Mounts wait for it, as they do for chunks. */
  gate: Promise<void> = Promise.resolve();

  async mount(root: ShadowRoot, props: EngineProps): ReturnType<Engine['mount']> {
    this.log.push('mount');
    this.mostMounted = Math.max(this.mostMounted, ++this.mounted);
    const node = document.createElement('div');
    node.className = 'engine';
    node.innerHTML = '<button>A file</button>';
    await this.gate;
    this.props = props;
    root.prepend(node);
    this.emit({ type: 'ready' });
    return {
      update: (next) => {
        this.log.push('update');
        this.props = next;
      },
      refresh: () => {
        this.log.push('refresh');
      },
      isUploading: () => this.uploading,
      navigateTo: (folderId) => {
        this.log.push(`navigateTo ${folderId}`);
      },
      uploadFiles: (files) => {
        this.log.push(`uploadFiles ${files.map(({ name }) => name).join()}`);
      },
      continueFrom: () => true,
      clearSelection: () => {
        this.log.push('clearSelection');
      },
      unmount: () => {
        this.log.push('unmount');
        this.mounted--;
        node.remove();
      },
    };
  }

  emit(event: EngineEvent): void {
    this.props?.onEvent(event);
  }
}

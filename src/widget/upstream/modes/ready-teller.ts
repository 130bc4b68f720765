import type { Life } from '../life.ts';

/** Tells once that the widget is ready. */
export function readyTeller(life: Life): () => void {
  let isReady = false;
  return () => {
    if (!isReady) life.tell({ type: 'ready' });
    isReady = true;
  };
}

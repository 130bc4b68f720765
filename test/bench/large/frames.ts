/** What the page does while a frame is made. */
export type Phase = 'rest' | 'scroll' | 'turn';

/** Frames of a phase: how many, the longest, and how many of them took more than 100 ms. */
export interface Frames {
  count: number;
  longest: number;
  over: number;
}

export interface List {
  /** Id of the first item. */
  readonly first: string | undefined;
  /** Pixels from the top, and to the end. */
  readonly top: number;
  readonly left: number;
}

declare global {
  var benchFrames: { phase: Phase; of: Record<Phase, Frames> };
  var benchList: () => List | undefined;
  /** The middle of what a selector finds, in the page or in the widget. */
  var benchMiddle: (selector: string) => { x: number; y: number } | undefined;
}

/** Runs in the page, once its list is there: notes from now on how long each frame takes. */
export function watchFrames(): void {
  const none = (): Frames => ({ count: 0, longest: 0, over: 0 });
  globalThis.benchFrames = { phase: 'rest', of: { rest: none(), scroll: none(), turn: none() } };
  let last = performance.now();
  const tick = (now: number): void => {
    const frames = benchFrames.of[benchFrames.phase];
    frames.count += 1;
    frames.longest = Math.max(frames.longest, now - last);
    if (now - last > 100) frames.over += 1;
    last = now;
    requestAnimationFrame(tick);
  };
  requestAnimationFrame(tick);

  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const frame = root?.querySelector('iframe') ?? undefined;
  const place = frame?.contentDocument ?? root ?? document;
  globalThis.benchList = () => {
    const list = place.querySelector('.bce-content');
    const row = list?.querySelector<HTMLElement>('[role=row][data-key]');
    if (!list) return undefined;
    const { scrollTop: top, scrollHeight, clientHeight } = list;
    return { first: row?.dataset['key'], top, left: scrollHeight - clientHeight - top };
  };
  globalThis.benchMiddle = (selector) => {
    const box = place.querySelector(selector)?.getBoundingClientRect();
    const { left = 0, top = 0 } = frame?.getBoundingClientRect() ?? {};
    return box && { x: left + box.left + box.width / 2, y: top + box.top + box.height / 2 };
  };
}

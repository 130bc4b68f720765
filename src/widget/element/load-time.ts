/** When a page wants the engine: at once, when the browser has nothing else to do, or once the user turns to the list. */
export const LOAD_TIMES = ['eager', 'idle', 'interaction'] as const;

export type LoadTime = (typeof LOAD_TIMES)[number];

/** Chromium alone says what line there is (Network Information API). */
interface Line {
  readonly saveData?: boolean;
  readonly effectiveType?: string;
}

const INTERACTIONS = ['pointerover', 'pointerdown', 'focusin', 'keydown'];

/** For a page that has not said when: on a slow or dear line, the list goes first. */
export function loadTimeFor({ saveData, effectiveType }: Line = lineOf(navigator)): LoadTime {
  return saveData === true || /2g|3g/.test(effectiveType ?? '') ? 'idle' : 'eager';
}

/** When it is, as the page says or the line is. */
export function loadTimeOf(said: { readonly load: LoadTime | undefined } | undefined): LoadTime {
  return said?.load ?? loadTimeFor();
}

export function whenIdle(): Promise<void> {
  return new Promise((resolve) => {
    const run = (): void => {
      resolve();
    };
    // WebKit has no requestIdleCallback.
    if ('requestIdleCallback' in window) requestIdleCallback(run);
    else setTimeout(run);
  });
}

export function whenTouched(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const touched = (): void => {
      resolve();
    };
    for (const type of INTERACTIONS) element.addEventListener(type, touched, { once: true });
  });
}

function lineOf(from: object): Line {
  return 'connection' in from ? (from.connection as Line) : {};
}

import { isBare, type Subject } from './pages.ts';
import type { Tab } from './tab.ts';
import type { Traffic } from './traffic.ts';
import { FOLDER, type World } from './world.ts';

/** A visit of someone who opens a folder. Times in ms from navigation, sizes in bytes. */
export interface Visit extends Traffic {
  readonly firstName: number;
  /** A press on a folder's name has made the page ask for that folder; undefined for the bare chains. */
  readonly usable: number | undefined;
  readonly longTasks: number;
  readonly longest: number;
  /**
   * After garbage collection, in the folder that was opened; undefined in a first visit, as it would take away what the browser
   * has compiled for the next one.
   */
  readonly heap: number | undefined;
}

/** Layout shift as Chromium scores it, the page's and its frames' together. */
export interface Shifts {
  readonly shift: number;
  /** What of it came after the first name: the swap's. */
  readonly swapShift: number;
}

/** Where the user comes from: an empty tab, or another page of the intranet, whose process the browser goes on with. */
export type From = 'nowhere' | 'intranet';

const pageBefore = (from: From, url: string): string =>
  from === 'nowhere' ? 'about:blank' : `${url}/bench/other`;

/**
 * Usable is found alike for all: once the first name is painted, the mouse presses the name of a folder, and the browser
 * tells when the page asks for that folder. A press that first rows keep for the engine counts when the engine acts on it.
 */
export async function use(tab: Tab, { demo, folderId }: World, subject: Subject, from: From): Promise<Visit> {
  const firstName = await tab.load(`${demo.url}/bench/${subject}`, pageBefore(from, demo.url));
  const usable = isBare(subject) ? undefined : await tab.press(FOLDER, `/2.0/folders/${folderId}`);
  await tab.idle();
  const { longTasks } = await tab.noted();
  const heap = from === 'intranet' ? await tab.heap() : undefined;
  const end = usable ?? Infinity;
  const tasks = longTasks.filter(({ at }) => at <= end).map(({ ms }) => ms);
  return {
    ...tab.traffic.until(end),
    firstName,
    usable,
    longTasks: tasks.length,
    longest: Math.max(0, ...tasks),
    heap,
  };
}

/** A visit of someone who touches nothing: what moves then moves by itself. */
export async function watch(tab: Tab, { demo }: World, subject: Subject): Promise<Shifts> {
  const firstName = await tab.load(`${demo.url}/bench/${subject}`, pageBefore('nowhere', demo.url));
  await tab.settle();
  const { shifts } = await tab.noted();
  const total = (from: number): number =>
    shifts.filter(({ at }) => at > from).reduce((sum, { value }) => sum + value, 0);
  return { shift: total(-Infinity), swapShift: total(firstName) };
}

/** What two widgets on the same folder ask for. */
export async function countTwo(tab: Tab, { demo }: World): Promise<Pick<Traffic, 'tokens' | 'listings'>> {
  await tab.load(`${demo.url}/bench/two`, pageBefore('nowhere', demo.url));
  await tab.settle();
  return tab.traffic.until(Infinity);
}

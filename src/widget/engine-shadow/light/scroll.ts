import { Later } from './later.ts';

type Scroll = (target: Element, options?: object) => unknown;

const real = new Later(async () => {
  const { default: scroll }: { readonly default: unknown } = await import('scroll-into-view-if-needed');
  return scroll as Scroll;
});

/** Stands in for scroll-into-view-if-needed, which is fetched when something is to be scrolled to. */
export default function scrollLater(...to: Parameters<Scroll>): void {
  void real.fetch().then((scroll) => scroll?.(...to));
}

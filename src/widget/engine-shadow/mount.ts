import { createElement, type ComponentType } from 'react';
import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { MountedElement } from '../upstream/modes/mount.ts';

export type MountIn<Props> = (
  container: Element,
  props: Props,
  more?: Partial<Props>,
) => MountedElement<Props>;

/**
 * Mounts one of Box's elements with the React that this build brings along.
 *
 * @param identity props whose change upstream does not follow: another value makes a new component
 * @returns a function that takes, beside the props, what this engine adds to each of them.
 */
export function mountOf<Props extends object>(
  component: ComponentType<Props>,
  identity: (props: Props) => string,
): MountIn<Props> {
  return (container, props, more) => {
    const root = createRoot(container);
    const update = (next: Props): void => {
      root.render(createElement(component, { ...next, ...more, key: identity(next) }));
    };
    update(props);
    return {
      update,
      unmount: () => {
        // React keeps the last root whose effects drew again, with both of its last trees: the page's widget must be in none.
        flushSync(() => {
          root.render(null);
        });
        root.unmount();
      },
    };
  };
}

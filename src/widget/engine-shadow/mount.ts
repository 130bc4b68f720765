import { createElement, type ComponentType } from 'react';
import { createRoot } from 'react-dom/client';

export interface MountedComponent<Props> {
  update(props: Props): void;
  unmount(): void;
}

export type Mount<Props> = (container: Element, props: Props) => MountedComponent<Props>;

/**
 * Mounts one of Box's elements with the React that this build brings along.
 *
 * @param identity props whose change upstream does not follow: another value makes a new component
 */
export function mountOf<Props extends object>(
  component: ComponentType<Props>,
  identity: (props: Props) => string,
): Mount<Props> {
  return (container, props) => {
    const root = createRoot(container);
    const update = (next: Props): void => {
      root.render(createElement(component, { ...next, key: identity(next) }));
    };
    update(props);
    return {
      update,
      unmount: () => {
        root.unmount();
      },
    };
  };
}

import type { Mount } from '../upstream/modes/mount.ts';
import type { Stage } from './mode.ts';
import { createElement, type ElementName } from './published.ts';

/**
 * Puts one of Box's published elements into a frame.
 *
 * @param identity props whose change upstream does not follow: another value makes a new element.
 */
export function showIn<Props extends { readonly token: unknown }>(
  { frame, texts }: Pick<Stage, 'frame' | 'texts'>,
  name: ElementName,
  identity: (props: Props) => string,
): Mount<Props> {
  return (first) => {
    let element = createElement(frame.window, name);
    let shown = identity(first);
    const update = (props: Props): void => {
      const next = identity(props);
      if (next !== shown) {
        element.hide();
        element = createElement(frame.window, name);
      }
      shown = next;
      const messages = { ...element.messages, ...texts };
      // The options go before what else it is told: the folder or file is among them.
      element.show('', props.token, { ...props, messages, container: frame.app });
    };
    update(first);
    return {
      update,
      unmount: () => {
        // Out of the page, a frame has no window any more: all that ran in it has ended, and React cannot.
        if (frame.element.contentWindow) element.hide();
      },
    };
  };
}

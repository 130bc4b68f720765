import type { Mount } from '../upstream/modes/mount.ts';
import type { Frame } from './frame.ts';
import { createElement, type ElementName } from './published.ts';

/** What `show` takes beside the options. */
interface Shown {
  readonly token: unknown;
}

/**
 * Puts one of Box's published elements into a frame.
 *
 * @param identity props whose change upstream does not follow: another value makes a new element.
 * @param more texts in place of upstream's own, by id.
 */
export function showIn<Props extends Shown>(
  frame: Frame,
  name: ElementName,
  identity: (props: Props) => string,
  texts: Readonly<Record<string, string>>,
): Mount<Props> {
  return (first) => {
    let element = createElement(frame.window, name);
    let shown = '';
    const update = (props: Props): void => {
      const id = identity(props);
      if (shown !== '' && shown !== id) {
        element.hide();
        element = createElement(frame.window, name);
      }
      shown = id;
      const { token, ...options } = props;
      const messages = { ...element.messages, ...texts };
      element.show(id, token, { ...options, messages, container: frame.app });
    };
    update(first);
    return {
      update,
      unmount: () => {
        element.hide();
      },
    };
  };
}

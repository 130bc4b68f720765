import type { Mount } from '../upstream/modes/mount.ts';

/** Puts an element on screen with other props than it is given. */
export function mapProps<Props>(mount: Mount<Props>, change: (props: Props) => Props): Mount<Props> {
  return (first) => {
    const mounted = mount(change(first));
    return {
      ...mounted,
      update: (next) => {
        mounted.update(change(next));
      },
    };
  };
}

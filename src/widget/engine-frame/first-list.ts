import type { Mount } from '../upstream/modes/mount.ts';
import { mapProps } from './map-props.ts';

/** An instance of Box's ContentExplorer or ContentPicker. */
interface Lister {
  readonly props: { readonly currentFolderId?: string | undefined };
  fetchFolder: (id?: string) => void;
}

interface ListerProps<Instance> {
  readonly token: () => Promise<string>;
  readonly componentRef: (instance: Instance | null) => void;
}

/**
 * Upstream asks for its first list before it hands out its instance: that request gets no token, and the list is asked for
 * again once the instance is taken over.
 */
export function takenOver<Instance extends Lister, Props extends ListerProps<Instance>>(
  mount: Mount<Props>,
): Mount<Props> {
  return (first) => {
    let isTaken = false;
    // The same function at each update, or React would hand out the instance anew.
    const componentRef = (instance: Instance | null): void => {
      isTaken = instance !== null;
      first.componentRef(instance);
      instance?.fetchFolder(instance.props.currentFolderId);
    };
    return mapProps(mount, (props) => ({
      ...props,
      token: () => (isTaken ? props.token() : new Promise(() => undefined)),
      componentRef,
    }))(first);
  };
}

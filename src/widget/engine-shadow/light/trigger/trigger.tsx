import { cloneElement, useCallback, useSyncExternalStore, type ReactElement, type Ref } from 'react';
import type { Handover, Props } from './handover.ts';
import { merge } from './merge.ts';
import { setRef } from './set-ref.ts';

interface TriggerProps {
  readonly handover: Handover;
  /** What it gets for as long as the part is not drawn; all other props it gets in any case. */
  readonly light: Props;
  readonly children: ReactElement<Props> & { readonly ref?: Ref<HTMLElement> };
}

/** An element that is a library's trigger before the library is there, and after. */
export function LightTrigger({ handover, light, children, ...props }: TriggerProps): ReactElement {
  const given = useSyncExternalStore(handover.subscribe, handover.given) ?? light;
  const { ref: own = null } = children;
  const ref = useCallback(
    (element: HTMLElement | null) => {
      handover.element = element;
      setRef(own, element);
    },
    [handover, own],
  );
  return cloneElement<Props & { readonly ref?: Ref<HTMLElement> }>(children, {
    ...merge({ ...props, ...given }, children.props),
    ref,
  });
}

import { forwardRef, useImperativeHandle, useLayoutEffect, type ReactNode } from 'react';
import type { Handover } from './handover.ts';

interface StandInProps {
  readonly handover: Handover;
}

/**
 * Stands where the library has its trigger, and hands what that would get to the element on screen: that stays the
 * same one, with its focus and the pointer on it.
 */
export const StandIn = forwardRef<HTMLElement | null, StandInProps>(function StandIn(
  { handover, ...given },
  ref,
): ReactNode {
  useImperativeHandle<HTMLElement | null, HTMLElement | null>(ref, () => handover.element, [handover]);
  useLayoutEffect(() => {
    handover.give(given);
  });
  return null;
});

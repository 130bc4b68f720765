import type { FocusEvent, PointerEvent } from 'react';
import type { Handover, Props } from '../trigger/handover.ts';

/** A tooltip opens for a pointer that is still there when it comes, or for a focus that came from no press. */
export function lightHandlers(handover: Handover): Props {
  let isPressed = false;
  const forget = (): void => {
    handover.forget();
  };
  const endPress = (): void => {
    isPressed = false;
  };
  return {
    onPointerEnter: (event: PointerEvent) => {
      if (event.pointerType !== 'touch') handover.keep('onPointerMove', event);
    },
    onPointerLeave: () => {
      endPress();
      forget();
    },
    onPointerDown: () => {
      isPressed = true;
      forget();
    },
    onPointerUp: endPress,
    onClick: forget,
    onFocus: (event: FocusEvent) => {
      if (!isPressed) handover.keep('onFocus', event);
    },
    onBlur: forget,
  };
}

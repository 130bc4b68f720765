import { useContext, useMemo, type KeyboardEvent, type PointerEvent, type ReactNode } from 'react';
import type { Handover, Props } from '../trigger/handover.ts';
import { LightTrigger } from '../trigger/trigger.tsx';
import { MenuContext, type TriggerProps } from './parts.ts';

const OPENING_KEYS = new Set(['Enter', ' ', 'ArrowDown']);

/** A menu's button, with the attributes that it has in blueprint: the menu is fetched when the user comes to it. */
export function Trigger({ children, ...props }: TriggerProps): ReactNode {
  const menu = useContext(MenuContext);
  const light = useMemo(() => menu && closedTrigger(menu.handover), [menu]);
  if (!menu || !light) return children;
  return (
    <LightTrigger {...props} handover={menu.handover} light={light}>
      {children}
    </LightTrigger>
  );
}

function closedTrigger(handover: Handover): Props {
  const come = (): void => void handover.want();
  return {
    type: 'button',
    'aria-haspopup': 'menu',
    'aria-expanded': false,
    'data-state': 'closed',
    onPointerEnter: come,
    onFocus: come,
    onBlur: () => {
      handover.forget();
    },
    onPointerDown: (event: PointerEvent<HTMLElement>) => {
      if (event.button === 0 && !event.ctrlKey) press(handover, 'onPointerDown', event);
    },
    onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
      if (OPENING_KEYS.has(event.key)) press(handover, 'onKeyDown', event);
    },
  };
}

/** Opens the menu as soon as it is there, unless another press comes before. */
function press(handover: Handover, handler: string, event: KeyboardEvent | PointerEvent): void {
  // The button gets no focus from a press, as the menu is to have it.
  event.preventDefault();
  // It goes through the explorer when it is sent again: an arrow key would move the focus into the list.
  event.stopPropagation();
  event.currentTarget.ariaBusy = 'true';
  handover.keep(handler, event);
  const forget = (): void => {
    handover.forget();
  };
  window.addEventListener('pointerdown', forget, { capture: true, once: true });
}

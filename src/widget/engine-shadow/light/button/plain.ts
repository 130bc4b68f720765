import type { FocusEvent } from 'react';
import type { Handover, Props } from '../trigger/handover.ts';
import { merge } from '../trigger/merge.ts';

/** Props of ariakit's that are no attributes. */
const OPTIONS = [
  'render',
  'focusable',
  'accessibleWhenDisabled',
  'onFocusVisible',
  'clickOnEnter',
  'clickOnSpace',
];

/** The attributes that an element has of ariakit's before the user comes to it. */
export function plainProps(props: Props, handover: Handover): Props {
  const own = Object.fromEntries(Object.entries(props).filter(([name]) => !OPTIONS.includes(name)));
  return { ...merge(coming(handover), own), ...disabled(props) };
}

function coming(handover: Handover): Props {
  return {
    onPointerEnter: () => void handover.want(),
    onFocus: (event: FocusEvent<HTMLElement>) => {
      showFocus(event.currentTarget);
      void handover.want();
    },
  };
}

/** Blueprint's style sheet asks for the attribute, not for the pseudo-class. */
function showFocus(element: HTMLElement): void {
  if (!element.matches(':focus-visible')) return;
  element.dataset['focusVisible'] = 'true';
  const hide = (): void => {
    delete element.dataset['focusVisible'];
  };
  element.addEventListener('blur', hide, { once: true });
}

function disabled(props: Props): Props {
  const { focusable = true, accessibleWhenDisabled, style } = props;
  const isDisabled = props['disabled'] === true || String(props['aria-disabled']) === 'true';
  if (focusable !== true || !isDisabled) return {};
  if (accessibleWhenDisabled === true)
    return { disabled: undefined, 'aria-disabled': true, onClick: undefined };
  const pointerEvents = { pointerEvents: 'none', ...(style as object | undefined) };
  return { disabled: true, 'aria-disabled': true, style: pointerEvents };
}

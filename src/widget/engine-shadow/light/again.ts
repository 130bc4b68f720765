/** The same once more: an event can be sent but once. */
export function again(type: string, { key, code, shiftKey }: KeyboardEvent): KeyboardEvent {
  return new KeyboardEvent(type, { key, code, shiftKey, bubbles: true, composed: true, cancelable: true });
}

export function pressedAgain(event: PointerEvent): PointerEvent {
  const { button, pointerId, pointerType, isPrimary, clientX, clientY } = event;
  const where = { button, pointerId, pointerType, isPrimary, clientX, clientY };
  return new PointerEvent('pointerdown', { ...where, bubbles: true, composed: true, cancelable: true });
}

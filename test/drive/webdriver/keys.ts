/** The code points that WebDriver has for keys without a character, by their `KeyboardEvent.key` (WebDriver, 17.4.2). */
const CODE_POINTS: Readonly<Record<string, string>> = {
  Backspace: '\uE003',
  Tab: '\uE004',
  Enter: '\uE007',
  Shift: '\uE008',
  Control: '\uE009',
  Alt: '\uE00A',
  Escape: '\uE00C',
  PageUp: '\uE00E',
  PageDown: '\uE00F',
  End: '\uE010',
  Home: '\uE011',
  ArrowLeft: '\uE012',
  ArrowUp: '\uE013',
  ArrowRight: '\uE014',
  ArrowDown: '\uE015',
  Insert: '\uE016',
  Delete: '\uE017',
  F1: '\uE031',
  F2: '\uE032',
  F10: '\uE03A',
  Meta: '\uE03D',
};

export interface KeyAction {
  readonly type: 'keyDown' | 'keyUp';
  readonly value: string;
}

/** Keys pressed one after the other and released in reverse. */
export function chordActions(keys: readonly string[]): KeyAction[] {
  const values = keys.map(valueOf);
  return [
    ...values.map((value) => ({ type: 'keyDown', value }) as const),
    ...[...values].reverse().map((value) => ({ type: 'keyUp', value }) as const),
  ];
}

/** ASCII text as a person types it on a US keyboard: WebKitGTK wants Shift held for what is above. */
export function textActions(text: string): KeyAction[] {
  return Array.from(text).flatMap((character) => chordActions(keysFor(character)));
}

const SHIFTED = /[A-Z~!@#$%^&*()_+{}|:"<>?]/;

function keysFor(character: string): string[] {
  if (character === '\n') return ['Enter'];
  if (character === '\t') return ['Tab'];
  return SHIFTED.test(character) ? ['Shift', character] : [character];
}

function valueOf(key: string): string {
  const value = CODE_POINTS[key] ?? key;
  if (Array.from(value).length !== 1) throw new Error(`WebDriver has no key ${key}.`);
  return value;
}

/** Somebody with a sign-in at the demo intranet. */
export interface Person {
  readonly id: string;
  readonly name: string;
  /** What the intranet's own directory says; it never comes from the browser. */
  readonly email: string;
  /** What this person is here to show. */
  readonly shows: string;
}

const DOMAIN = 'intranet.example';

export const PEOPLE: readonly Person[] = [
  { id: 'ada', name: 'Ada Lovelace', email: `ada@${DOMAIN}`, shows: 'has files in Box' },
  { id: 'grace', name: 'Grace Hopper', email: `grace@${DOMAIN}`, shows: 'has other files in Box' },
  {
    id: 'mallory',
    name: 'Mallory',
    email: `ada@${DOMAIN}.evil.example`,
    shows: 'has Ada’s address as her name in Box',
  },
  { id: 'ivan', name: 'Ivan', email: `ivan@${DOMAIN}`, shows: 'is inactive in Box' },
  { id: 'nobody', name: 'Nobody', email: `nobody@${DOMAIN}`, shows: 'has no Box account' },
  { id: 'twin', name: 'Twin', email: `twin@${DOMAIN}`, shows: 'shares one address with another Box user' },
];

export function personById(id: string): Person | undefined {
  return PEOPLE.find((person) => person.id === id);
}

/** With a real Box there is no directory to ask: whoever runs the demo types the address to sign in with. */
export function personByAddress(address: string): Person | undefined {
  const email = address.trim();
  return /^[^\s@]+@[^\s@]+$/.test(email) ? { id: email, name: 'You', email, shows: '' } : undefined;
}

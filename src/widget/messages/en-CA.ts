import { enGB } from './en-GB.ts';
import { enUS } from './en-US.ts';
import type { Messages } from './messages.ts';

export const enCA: Messages = { ...enUS, about: enGB.about };

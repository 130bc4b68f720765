import { enGB } from './en-GB.ts';
import type { Messages } from './messages.ts';

export const enAU: Messages = enGB;

import { enUS } from './en-US.ts';
import type { Messages } from './messages.ts';

export const enGB: Messages = {
  ...enUS,
  errors: { ...enUS.errors, blocked_by_policy: "Your organisation's Box policy blocks this." },
  about: { ...enUS.about, boxUiElements: enUS.about.boxUiElements.replaceAll('license', 'licence') },
};

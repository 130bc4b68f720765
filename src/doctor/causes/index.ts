import { APP_CAUSES } from './app.ts';
import type { Cause } from './cause.ts';
import { CONFIG_CAUSES } from './config.ts';
import { NETWORK_CAUSES } from './network.ts';
import { PAGE_CAUSES } from './page.ts';
import { USER_CAUSES } from './user.ts';

const ALL = { ...CONFIG_CAUSES, ...NETWORK_CAUSES, ...APP_CAUSES, ...USER_CAUSES, ...PAGE_CAUSES };

export type CauseCode = keyof typeof ALL;

/** All that the doctor can name. */
export const CAUSES: Readonly<Record<CauseCode, Cause>> = ALL;

export type { Cause } from './cause.ts';

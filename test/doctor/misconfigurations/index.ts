import { APP_ROWS } from './app-rows.ts';
import { CLOCK_ROWS } from './clock-rows.ts';
import { CONFIG_ROWS } from './config-rows.ts';
import { NETWORK_ROWS } from './network-rows.ts';
import { PAGE_ROWS } from './page-rows.ts';
import type { Row } from './row.ts';
import { USER_ROWS } from './user-rows.ts';

export const ROWS: readonly Row[] = [
  ...CONFIG_ROWS,
  ...NETWORK_ROWS,
  ...CLOCK_ROWS,
  ...APP_ROWS,
  ...USER_ROWS,
  ...PAGE_ROWS,
];

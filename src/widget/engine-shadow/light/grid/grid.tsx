import { lazy } from 'react';

/** The parts of blueprint's grid that a list does not need; upstream's grid brings them, and what waits for them. */
export const GridList = {
  Actions: lazy(async () => (await import('./real-grid.ts')).actions),
  ActionIconButton: lazy(async () => (await import('./real-grid.ts')).actionIconButton),
};

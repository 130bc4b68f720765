import { createContext, useContext, useMemo, useState, type ReactNode } from 'react';
import { DragAndDropContext, TableStateContext } from 'react-aria-components';
import { held, heldNext } from './holding.ts';

/** What the table around makes its collection of. */
export const Source = createContext<unknown>(undefined);

/**
 * Spares rows that are about to go one more rendering: a table renders all its rows with each rendering of its own, and one
 * of these comes before its new collection (react-aria-components 1.10.1).
 */
export function KeptRows({ children }: { readonly children: ReactNode }): ReactNode {
  const source = useContext(Source);
  const state = useContext(TableStateContext);
  const drag = useContext(DragAndDropContext);
  const latest = useMemo(() => ({ state, drag }), [state, drag]);
  const [before, hold] = useState(() => held(source, latest));
  const now = heldNext(before, source, latest);
  if (now !== before) hold(now);
  return (
    <TableStateContext.Provider value={now.given.state}>
      <DragAndDropContext.Provider value={now.given.drag}>{children}</DragAndDropContext.Provider>
    </TableStateContext.Provider>
  );
}

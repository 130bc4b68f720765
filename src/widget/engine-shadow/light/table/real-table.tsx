import { Table as BlueprintTable } from '@box/blueprint-web';
import { useRef, type ComponentProps, type ReactNode } from 'react';
import { CollectionRendererContext } from 'react-aria-components';
import { Source } from './kept-rows.tsx';
import { inPortions, TableRef } from './portions.tsx';

/** What takes the light table's place. */
export { ActionCell, Cell, Column, Row, TableBody, TableHeader } from '@box/blueprint-web';
export { setInteractionModality } from 'react-aria';

export function Table(props: ComponentProps<typeof BlueprintTable>): ReactNode {
  const table = useRef<HTMLTableElement>(null);
  return (
    <TableRef.Provider value={table}>
      <CollectionRendererContext.Provider value={inPortions}>
        <Source.Provider value={props.children}>
          <BlueprintTable {...props} ref={table} />
        </Source.Provider>
      </CollectionRendererContext.Provider>
    </TableRef.Provider>
  );
}

import styles from '@box/blueprint-web/lib-esm/list-item/main.module';
import { useLayoutEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { LightActionCell, LightBody, LightCell, LightRow } from './body.tsx';
import { Exchange } from './exchange.ts';
import { LightColumn, LightHeader, SortingContext } from './header.tsx';
import { IsLight, partOf, realTable, type TableProps } from './parts.tsx';

/** Blueprint's table under its own name: markup alone, until the real one takes its place. */
export function Table(props: TableProps): ReactNode {
  const [isLight, setLight] = useState(realTable.part === undefined);
  const element = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (!isLight || !element.current) return undefined;
    const exchange = new Exchange(element.current, () => {
      flushSync(() => {
        setLight(false);
      });
    });
    return () => {
      exchange.end();
    };
  }, [isLight]);
  return (
    <div ref={element} style={{ display: 'contents' }}>
      <IsLight.Provider value={isLight}>
        <TablePart {...props} />
      </IsLight.Provider>
    </div>
  );
}

/** In the boxes that blueprint puts around its table: the first is where a narrow table's sort menu would be. */
function LightTable({ className, sortDescriptor, onSortChange, children, ...props }: TableProps): ReactNode {
  const sorting = useMemo(
    () => ({ sort: sortDescriptor, onSort: onSortChange }),
    [sortDescriptor, onSortChange],
  );
  return (
    <div className={styles.tableSortingContainer}>
      <div />
      <div
        className={styles.resizableTableContainer}
        data-modern={false}
        style={{ containerType: 'inline-size' }}
      >
        <table
          role="grid"
          tabIndex={0}
          aria-label={props['aria-label']}
          data-rac=""
          className={className}
          style={{ tableLayout: 'fixed' }}
        >
          <SortingContext.Provider value={sorting}>{children}</SortingContext.Provider>
        </table>
      </div>
    </div>
  );
}

const TablePart = partOf(LightTable, (parts) => parts.Table);
export const TableHeader = partOf(LightHeader, (parts) => parts.TableHeader);
export const Column = partOf(LightColumn, (parts) => parts.Column);
export const TableBody = partOf(LightBody, (parts) => parts.TableBody);
export const Row = partOf(LightRow, (parts) => parts.Row);
export const Cell = partOf(LightCell, (parts) => parts.Cell);
export const ActionCell = partOf(LightActionCell, (parts) => parts.ActionCell);

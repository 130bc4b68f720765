import { VisuallyHidden } from '@box/blueprint-web';
import { ArrowDown, ArrowUp } from '@box/blueprint-web-assets/icons/Fill';
import styles from '@box/blueprint-web/lib-esm/list-item/main.module';
import { createContext, Fragment, useContext, type ReactNode } from 'react';
import type { ColumnProps, Sort, TableHeaderProps } from './parts.tsx';

export interface Sorting {
  readonly sort: Sort;
  readonly onSort: (sort: Sort) => void;
}

export const SortingContext = createContext<Sorting | undefined>(undefined);

/** The width of a column that has none of its own. */
const SharedWidth = createContext('');

export function LightHeader({ className, columns, children }: TableHeaderProps): ReactNode {
  return (
    <thead role="rowgroup" data-modern="false" data-rac="" className={`${styles.tableHeader} ${className}`}>
      <tr role="row">
        <SharedWidth.Provider value={sharedWidth(columns)}>
          {columns.map((column) => (
            <Fragment key={column.id}>{children(column)}</Fragment>
          ))}
        </SharedWidth.Provider>
      </tr>
    </thead>
  );
}

/** Named, since Chromium would give a part of the space to a column of its own for what a row draws over itself. */
function sharedWidth(columns: readonly ColumnProps[]): string {
  const own = columns.flatMap(({ width = 0, maxWidth = width }) => (maxWidth > 0 ? [maxWidth] : []));
  const taken = own.reduce((sum, pixels) => sum + pixels, 0);
  return `calc((100cqi - ${String(taken)}px) / ${String(columns.length - own.length)})`;
}

export function LightColumn({ id, children, width, maxWidth, ...props }: ColumnProps): ReactNode {
  const { allowsSorting = false, hideHeader = false } = props;
  const shared = useContext(SharedWidth);
  const { sort, onSort } = useContext(SortingContext) ?? {};
  const direction = allowsSorting && sort?.column === id ? sort.direction : undefined;
  const press = (): void =>
    onSort?.({ column: id, direction: direction === 'ascending' ? 'descending' : 'ascending' });
  return (
    <th
      role="columnheader"
      tabIndex={-1}
      aria-sort={allowsSorting ? (direction ?? 'none') : undefined}
      data-rac=""
      data-allows-sorting={allowsSorting || undefined}
      data-sort-direction={direction}
      className={styles.column}
      style={{ width: width ?? maxWidth ?? shared }}
      onClick={allowsSorting ? press : undefined}
    >
      <div
        className={direction ? `${styles.sortingFlexWrapper} ${styles.sorted}` : styles.sortingFlexWrapper}
      >
        {hideHeader ? (
          <VisuallyHidden>{children}</VisuallyHidden>
        ) : (
          <div className={styles.columnNameWrapper} tabIndex={0}>
            <span className={styles.columnName}>{children}</span>
            {allowsSorting && <SortArrow direction={direction} />}
          </div>
        )}
      </div>
    </th>
  );
}

/** Its place is kept where the list is not sorted by the column. */
function SortArrow({ direction }: { readonly direction: Sort['direction'] | undefined }): ReactNode {
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp;
  return (
    <Arrow
      color="#222222"
      height="1rem"
      width="1rem"
      role="presentation"
      visibility={direction ? 'visible' : 'hidden'}
    />
  );
}

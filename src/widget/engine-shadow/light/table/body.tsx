import styles from '@box/blueprint-web/lib-esm/list-item/main.module';
import {
  Children,
  createContext,
  Fragment,
  useContext,
  useId,
  useRef,
  type MouseEvent,
  type PointerEvent,
  type ReactNode,
} from 'react';
import type { ActionCellProps, CellProps, RowProps, TableBodyProps } from './parts.tsx';

/** The id of the cell that names its row; undefined in all others. */
const NameId = createContext<string | undefined>(undefined);

export function LightBody({ items, children }: TableBodyProps): ReactNode {
  return (
    <tbody role="rowgroup" data-rac="" className={styles.tableBody}>
      {items.map((item) => (
        <Fragment key={item.key}>{children(item)}</Fragment>
      ))}
    </tbody>
  );
}

export function LightRow({ id, className, onAction, children }: RowProps): ReactNode {
  const nameId = useId();
  return (
    <tr
      role="row"
      tabIndex={-1}
      aria-labelledby={nameId}
      data-key={id}
      data-rac=""
      className={`${styles.row} ${className}`}
      onPointerEnter={markHovered(true)}
      onPointerLeave={markHovered(false)}
      onClick={(event) => {
        if (isOnRow(event)) onAction();
      }}
    >
      {Children.map(children, (cell, index) => (
        <NameId.Provider value={index === 0 ? nameId : undefined}>{cell}</NameId.Provider>
      ))}
    </tr>
  );
}

export function LightCell({ children }: CellProps): ReactNode {
  const nameId = useContext(NameId);
  return (
    <td
      role={nameId === undefined ? 'gridcell' : 'rowheader'}
      id={nameId}
      tabIndex={-1}
      data-rac=""
      className={styles.cell}
    >
      {children}
    </td>
  );
}

export function LightActionCell({ children }: ActionCellProps): ReactNode {
  const wrapper = useRef<HTMLDivElement>(null);
  const onOpenChange = (isOpen: boolean): void => {
    wrapper.current?.setAttribute('data-state', isOpen ? 'open' : 'closed');
  };
  return (
    <td role="gridcell" tabIndex={-1} data-rac="" className={`${styles.cell} ${styles.actions}`}>
      <div ref={wrapper} className={styles.actionsWrapper} data-actionswrapper={true}>
        <div className={styles.actionChildren}>{children(onOpenChange)}</div>
      </div>
    </td>
  );
}

/** Blueprint's rules show a row's actions by this attribute: a finger leaves no hover behind. */
function markHovered(isHovered: boolean): (event: PointerEvent) => void {
  return ({ pointerType, currentTarget }) => {
    if (pointerType !== 'touch') currentTarget.toggleAttribute('data-hovered', isHovered);
  };
}

/** Not on a button in it, nor in the menu that one has opened. */
function isOnRow({ target, currentTarget }: MouseEvent): boolean {
  return target instanceof Element && currentTarget.contains(target) && !target.closest('button, a, input');
}

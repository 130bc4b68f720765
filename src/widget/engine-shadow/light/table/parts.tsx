import { createContext, useContext, type ComponentType, type ReactElement, type ReactNode } from 'react';
import { Later } from '../later.ts';

/** The props that upstream's list gives to blueprint's table (box-ui-elements 26.3.0, item-list/ItemList.js). */
export interface Sort {
  readonly column: string;
  readonly direction: 'ascending' | 'descending';
}

export interface TableProps {
  readonly 'aria-label': string;
  readonly className: string;
  readonly sortDescriptor: Sort;
  readonly onSortChange: (sort: Sort) => void;
  readonly children: ReactNode;
}

export interface ColumnProps {
  readonly id: string;
  readonly children: ReactNode;
  readonly allowsSorting?: boolean;
  readonly hideHeader?: boolean;
  /** Pixels. */
  readonly width?: number;
  readonly maxWidth?: number;
}

export interface TableHeaderProps {
  readonly className: string;
  readonly columns: readonly ColumnProps[];
  readonly children: (column: ColumnProps) => ReactElement;
}

export interface TableBodyProps {
  readonly items: readonly { readonly key: string }[];
  readonly children: (item: object) => ReactElement;
}

export interface RowProps {
  readonly id: string;
  readonly className: string;
  readonly onAction: () => void;
  readonly children: ReactNode;
}

export interface CellProps {
  readonly children?: ReactNode;
}

export interface ActionCellProps {
  /** Draws the actions; the function it gets is called when their menu opens or closes. */
  readonly children: (onOpenChange: (isOpen: boolean) => void) => ReactNode;
}

interface Parts {
  readonly Table: ComponentType<TableProps>;
  readonly TableHeader: ComponentType<TableHeaderProps>;
  readonly Column: ComponentType<ColumnProps>;
  readonly TableBody: ComponentType<TableBodyProps>;
  readonly Row: ComponentType<RowProps>;
  readonly Cell: ComponentType<CellProps>;
  readonly ActionCell: ComponentType<ActionCellProps>;
  readonly setInteractionModality: (modality: 'pointer') => void;
}

/** Typed by what is made use of: blueprint's own types say much more. */
export const realTable = new Later(() => import('./real-table.tsx') as unknown as Promise<Parts>);

/** Whether the table around is the light one. */
export const IsLight = createContext(true);

/** A part of the table that draws the light one's, or the real one's, as the table around it. */
export function partOf<Props extends object>(
  Light: ComponentType<Props>,
  realIn: (parts: Parts) => ComponentType<Props>,
): ComponentType<Props> {
  return function Part(props) {
    const isLight = useContext(IsLight);
    const Shown = isLight || !realTable.part ? Light : realIn(realTable.part);
    return <Shown {...props} />;
  };
}

import { createContext, type ComponentType, type ReactElement, type ReactNode } from 'react';
import { Later } from '../later.ts';
import type { Handover, Props } from '../trigger/handover.ts';

/** The props that upstream's menus give to blueprint's (box-ui-elements 26.3.0). */
export interface RootProps {
  readonly onOpenChange?: (isOpen: boolean) => void;
  readonly children: ReactNode;
}

export interface TriggerProps {
  readonly className?: string;
  readonly children: ReactElement<Props>;
}

export interface ContentProps {
  readonly align?: 'end';
  readonly container?: Element;
  readonly children: ReactNode;
}

export interface ItemProps {
  readonly onClick?: () => void;
  readonly onSelect?: () => void;
  readonly children: ReactNode;
}

interface Parts {
  readonly Root: ComponentType<RootProps>;
  readonly Trigger: ComponentType<TriggerProps>;
  readonly Content: ComponentType<ContentProps>;
  readonly Item: ComponentType<ItemProps>;
  readonly Separator: ComponentType<object>;
}

/** Typed by what is made use of: blueprint's own types say much more. */
export const realMenu = new Later(() => import('./real-menu.ts') as unknown as Promise<Parts>);

export interface Menu {
  readonly handover: Handover;
  readonly props: Omit<RootProps, 'children'>;
}

export const MenuContext = createContext<Menu | undefined>(undefined);

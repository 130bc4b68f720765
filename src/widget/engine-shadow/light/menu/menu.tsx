import { useContext, useEffect, useMemo, useState, useSyncExternalStore, type ReactNode } from 'react';
import { Handover } from '../trigger/handover.ts';
import { StandIn } from '../trigger/stand-in.tsx';
import { MenuContext, realMenu, type ContentProps, type ItemProps, type RootProps } from './parts.ts';
import { Trigger } from './trigger.tsx';

function Root({ onOpenChange, children }: RootProps): ReactNode {
  const [handover] = useState(() => new Handover(realMenu));
  const menu = useMemo(
    () => ({ handover, props: onOpenChange === undefined ? {} : { onOpenChange } }),
    [handover, onOpenChange],
  );
  return <MenuContext.Provider value={menu}>{children}</MenuContext.Provider>;
}

function Content(props: ContentProps): ReactNode {
  const menu = useContext(MenuContext);
  return menu && <RealMenu {...menu} content={props} />;
}

interface RealMenuProps {
  readonly handover: Handover;
  readonly props: Omit<RootProps, 'children'>;
  readonly content: ContentProps;
}

/** The whole of blueprint's menu but for its button, which is on screen already. */
function RealMenu({ handover, props, content }: RealMenuProps): ReactNode {
  const isWanted = useSyncExternalStore(handover.subscribe, handover.isWanted);
  useEffect(() => {
    if (isWanted) handover.answer();
  }, [handover, isWanted]);
  const { part } = realMenu;
  if (!isWanted || !part) return null;
  return (
    <part.Root {...props}>
      <part.Trigger>
        <StandIn handover={handover} />
      </part.Trigger>
      <part.Content {...content} />
    </part.Root>
  );
}

/** Drawn in an open menu alone. */
function Item(props: ItemProps): ReactNode {
  return realMenu.part && <realMenu.part.Item {...props} />;
}

function Separator(): ReactNode {
  return realMenu.part && <realMenu.part.Separator />;
}

/** Blueprint's menu under its own name: its button alone, until the user comes to that. */
export const DropdownMenu = { Root, Trigger, Content, Item, Separator };

import { createContext, useContext, useEffect, useMemo, useState, useSyncExternalStore } from 'react';
import type { ComponentType, PropsWithChildren, ReactElement, ReactNode } from 'react';
import { Later } from '../later.ts';
import { Handover, type Props } from '../trigger/handover.ts';
import { StandIn } from '../trigger/stand-in.tsx';
import { LightTrigger } from '../trigger/trigger.tsx';
import { lightHandlers } from './handlers.ts';

/** Blueprint's props, as far as they are read here. */
interface TooltipProps extends Props {
  readonly open?: boolean;
  readonly defaultOpen?: boolean;
  readonly forceMount?: boolean;
  readonly children: ReactElement<Props>;
}

interface ProviderProps {
  readonly container?: HTMLElement | null;
  readonly disableHoverableContent?: boolean;
}

interface Parts {
  readonly Tooltip: ComponentType<TooltipProps>;
  readonly TooltipProvider: ComponentType<PropsWithChildren<ProviderProps>>;
}

const realTooltip = new Later(() => import('./real-tooltip.ts') as unknown as Promise<Parts>);

const Provider = createContext<ProviderProps>({});

/** Every tooltip brings the real one with it, as none is there before. */
export function TooltipProvider({ children, ...props }: PropsWithChildren<ProviderProps>): ReactNode {
  return <Provider.Provider value={props}>{children}</Provider.Provider>;
}

/** Blueprint's tooltip under its own name: what it is for alone, until the pointer or the focus comes to that. */
export function Tooltip(props: TooltipProps): ReactNode {
  const { open = false, defaultOpen = false, forceMount = false, children } = props;
  const [handover] = useState(() => new Handover(realTooltip));
  const light = useMemo(() => ({ 'data-state': 'closed', ...lightHandlers(handover) }), [handover]);
  const isShown = open || defaultOpen || forceMount;
  useEffect(() => {
    if (isShown) void handover.want();
  }, [handover, isShown]);
  return (
    <>
      <LightTrigger handover={handover} light={light}>
        {children}
      </LightTrigger>
      <RealTooltip handover={handover} tooltip={props} />
    </>
  );
}

interface RealTooltipProps {
  readonly handover: Handover;
  readonly tooltip: TooltipProps;
}

/** The whole of blueprint's tooltip but for what it is for, which is on screen already. */
function RealTooltip({ handover, tooltip }: RealTooltipProps): ReactNode {
  const isWanted = useSyncExternalStore(handover.subscribe, handover.isWanted);
  const provider = useContext(Provider);
  useEffect(() => {
    if (isWanted) handover.answer();
  }, [handover, isWanted]);
  const { part } = realTooltip;
  if (!isWanted || !part) return null;
  return (
    <part.TooltipProvider {...provider}>
      <part.Tooltip {...tooltip}>
        <StandIn handover={handover} />
      </part.Tooltip>
    </part.TooltipProvider>
  );
}

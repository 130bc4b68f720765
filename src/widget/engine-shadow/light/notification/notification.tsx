import { createContext, useContext, useEffect, useState } from 'react';
import type { ComponentType, PropsWithChildren, ReactNode } from 'react';
import { Later } from '../later.ts';
import { Queue, type Store } from './queue.ts';

type Props = Readonly<Record<string, unknown>>;

interface Parts {
  readonly Provider: ComponentType<PropsWithChildren<Props>>;
  readonly Viewport: ComponentType<Props>;
  readonly Button: ComponentType<Props>;
  readonly useNotification: () => Store;
}

const realNotification = new Later(() => import('./real-notification.ts') as unknown as Promise<Parts>);

interface Place {
  readonly queue: Queue;
  readonly part: Parts | undefined;
  readonly props: Props;
}

const StoreContext = createContext<Store | null>(null);
const PlaceContext = createContext<Place | undefined>(undefined);

/** Blueprint's hook under its own name. */
export function useNotification(): Store {
  const store = useContext(StoreContext);
  if (!store) throw new Error('useNotification is called outside of a Notification.Provider');
  return store;
}

function Provider({ children, ...props }: PropsWithChildren<Props>): ReactNode {
  const [part, setPart] = useState<Parts>();
  const [queue] = useState(() => new Queue(() => void realNotification.fetch().then(setPart)));
  return (
    <StoreContext.Provider value={queue.store}>
      <PlaceContext.Provider value={{ queue, part, props }}>{children}</PlaceContext.Provider>
    </StoreContext.Provider>
  );
}

/** Where notifications appear: nothing before the first. */
function Viewport(props: Props): ReactNode {
  const place = useContext(PlaceContext);
  if (!place?.part) return null;
  return (
    <place.part.Provider {...place.props}>
      <place.part.Viewport {...props} />
      <Passing queue={place.queue} useRealStore={place.part.useNotification} />
    </place.part.Provider>
  );
}

interface PassingProps {
  readonly queue: Queue;
  readonly useRealStore: () => Store;
}

function Passing({ queue, useRealStore }: PassingProps): ReactNode {
  const store = useRealStore();
  useEffect(() => {
    queue.passTo(store);
  }, [queue, store]);
  return null;
}

/** Drawn in a notification alone. */
function Button(props: Props): ReactNode {
  return realNotification.part && <realNotification.part.Button {...props} />;
}

/** Blueprint's notifications under their own name: fetched for the first. */
export const Notification = { Provider, Viewport, Button };

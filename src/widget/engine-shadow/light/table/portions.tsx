import {
  createContext,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
  type ComponentProps,
  type ReactNode,
  type RefObject,
} from 'react';
import { DefaultCollectionRenderer, type CollectionRenderer } from 'react-aria-components';
import { grown, isWhole, taken, whole, type Drawn } from './growth.ts';
import { KeptRows } from './kept-rows.tsx';
import { sightOf } from './sight.ts';

type BranchProps = ComponentProps<CollectionRenderer['CollectionBranch']>;

/** The table around. */
export const TableRef = createContext<RefObject<HTMLTableElement | null> | undefined>(undefined);

/**
 * Draws the rows of a list that takes another's place a few at a time, each between two frames. The collection is whole
 * from the start: keys, selection and what is focused know of all rows.
 */
export const inPortions: CollectionRenderer = { ...DefaultCollectionRenderer, CollectionBranch: Branch };

function Branch(props: BranchProps): ReactNode {
  const Rows = props.parent.type === 'tablebody' ? Portions : DefaultCollectionRenderer.CollectionBranch;
  return <Rows {...props} />;
}

function Portions({ collection, parent, ...others }: BranchProps): ReactNode {
  const rows = useMemo(() => [...(collection.getChildren?.(parent.key) ?? [])], [collection, parent]);
  const keys = useMemo(() => rows.map(({ key }) => key), [rows]);
  const { from, to, pixels } = useGrowing(keys);
  const part = useMemo(() => {
    const children = rows.slice(from, to);
    return Object.create(collection, { getChildren: { value: () => children } }) as typeof collection;
  }, [collection, rows, from, to]);
  return (
    <>
      <Space key="above" pixels={from * pixels} />
      <KeptRows>
        <DefaultCollectionRenderer.CollectionBranch collection={part} parent={parent} {...others} />
      </KeptRows>
      <Space key="below" pixels={Math.max(0, keys.length - to) * pixels} />
    </>
  );
}

function useGrowing(keys: Drawn['keys']): Drawn {
  const table = useContext(TableRef);
  const [before, setDrawn] = useState(() => whole(keys));
  const drawn = before.keys === keys ? before : taken(before, keys, () => sightOf(table?.current, before));
  if (drawn !== before) setDrawn(drawn);
  useEffect(() => {
    if (isWhole(drawn)) return;
    startTransition(() => {
      setDrawn(grown);
    });
  }, [drawn]);
  return drawn;
}

/** Stands for rows to come: what is drawn stays where it is, and the list as long as it will be. */
function Space({ pixels }: { readonly pixels: number }): ReactNode {
  return (
    pixels > 0 && (
      <tr aria-hidden>
        <td style={{ height: pixels, padding: 0 }} />
      </tr>
    )
  );
}

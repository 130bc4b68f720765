import { startTransition, useEffect, useMemo, useState } from 'react';

interface Item {
  readonly id: string;
}

/** What upstream's list hands to its table, which keeps the row of each item as long as both are the same. */
interface Rows {
  readonly items: readonly Item[];
  readonly dependencies: readonly unknown[];
}

/** A portion and all that comes of it fits between two frames of a slow processor. */
const PORTION = 10;

const keyed = new WeakMap<Item, Item>();

/**
 * The rows of upstream's list: all of the first one; of one that takes another's place a few first, and a few more with
 * each rendering.
 *
 * @param props upstream's ItemList's (box-ui-elements 26.3.0, elements/common/item-list/ItemList.js).
 */
export function useRows({ items, ...others }: Readonly<{ items: readonly Item[] }>, texts: unknown): Rows {
  const shown = usePortion(items);
  return {
    items: useMemo(() => shown.map(withKey), [shown]),
    dependencies: [...Object.values(others), texts],
  };
}

function usePortion(items: readonly Item[]): readonly Item[] {
  const first = items[0]?.id;
  const [grown, setGrown] = useState({ first, count: Infinity });
  const isOther = grown.first !== undefined && grown.first !== first;
  const count = isOther ? PORTION : grown.count;
  const isWhole = count >= items.length;
  useEffect(() => {
    if (isWhole) {
      setGrown((before) => (before.first === first ? before : { first, count: Infinity }));
      return;
    }
    startTransition(() => {
      setGrown({ first, count: count + PORTION });
    });
  }, [first, count, isWhole]);
  return useMemo(() => (isWhole ? items : items.slice(0, count)), [items, count, isWhole]);
}

/** The same for the same item, or the table would take it for another. */
function withKey(item: Item): Item {
  const known = keyed.get(item) ?? { key: item.id, ...item };
  keyed.set(item, known);
  return known;
}

import type { ListerState } from './upstream.ts';

/** What of an element's state a listing consists of: enough to put it back on screen. */
export type Listing = Pick<
  ListerState,
  'currentCollection' | 'currentOffset' | 'rootName' | 'searchQuery' | 'sortBy' | 'sortDirection' | 'view'
>;

/** The listing on screen, or undefined while one is on its way or has failed. */
export function completeListing(state: Readonly<ListerState>): Listing | undefined {
  return isComplete(state) ? copy(state) : undefined;
}

/** State that shows `listing` again, after upstream has marked it as unloaded. */
export function shownAgain(listing: Listing): Listing {
  return { ...listing, currentCollection: { ...listing.currentCollection, percentLoaded: 100 } };
}

export function isComplete({ currentCollection, view }: Readonly<ListerState>): boolean {
  return view !== 'error' && currentCollection.percentLoaded === 100;
}

function copy({ currentCollection, currentOffset, rootName, ...rest }: Readonly<ListerState>): Listing {
  const { searchQuery, sortBy, sortDirection, view } = rest;
  return { currentCollection, currentOffset, rootName, searchQuery, sortBy, sortDirection, view };
}

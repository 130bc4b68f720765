/** Where an element is in a table: steps from the table down, each the index of a child. */
export type Place = readonly number[];

export function placeOf(element: Element, table: Element): Place {
  const parent = element.parentElement;
  if (element === table || !parent) return [];
  return [...placeOf(parent, table), Array.from(parent.children).indexOf(element)];
}

/** What is there in a table of the same markup. */
export function elementAt(place: Place, table: Element): Element | undefined {
  return place.reduce<Element | undefined>((element, index) => element?.children[index], table);
}

import type { FrameWindow } from './frame.ts';

/** Box's elements as its published scripts put them into the global `Box` (Box UI Elements, elements/wrappers). */
export type ElementName =
  'ContentExplorer' | 'ContentUploader' | 'ContentPicker' | 'ContentPreview' | 'ContentSidebar';

export interface PublishedElement {
  /** Texts by id. */
  readonly messages: Readonly<Record<string, string>>;
  /** Once more with other options: an update. Options go on to the element as React props. */
  show(id: string, token: unknown, options: object): void;
  hide(): void;
}

/** @throws TypeError where the script has not put it there. */
export function createElement(window: FrameWindow, name: ElementName): PublishedElement {
  const { Box } = window as unknown as {
    readonly Box?: Partial<Record<ElementName, new () => PublishedElement>>;
  };
  const Published = Box?.[name];
  if (!Published) throw new TypeError(`The script has no Box.${name}.`);
  return new Published();
}

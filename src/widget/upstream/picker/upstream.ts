import type { BoxItem } from '../item.ts';
import type { ListerState, UpstreamLister } from '../listing/upstream.ts';
import type { PickerProps } from './picker-props.ts';

/**
 * The part of Box's ContentPicker that this project reaches into, beside what it has in common with others (box-ui-elements
 * 26.3.0, es/elements/content-picker/ContentPicker.js). None of it is a public interface of upstream.
 */
export interface UpstreamPicker extends UpstreamLister {
  readonly props: Readonly<PickerProps>;
  readonly state: Readonly<PickerState>;
  setState(
    change: Partial<PickerState> | ((state: Readonly<PickerState>) => Partial<PickerState>),
    done?: () => void,
  ): void;
  readonly api: { getCache(): { get(key: string): BoxItem | undefined } };
  /** Selects an item, or takes it out again. */
  select: (item: BoxItem, options?: object) => void;
  /** Takes the marks from the selected items' rows. */
  readonly deleteSelectedKeys: () => void;
  /** Lists what is selected. */
  readonly showSelected: () => void;
}

export interface PickerState extends ListerState {
  /** By key in upstream's cache, in the order of the presses. Upstream changes the very object. */
  readonly selected: Record<string, BoxItem>;
}

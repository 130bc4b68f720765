import type { BoxItem } from '../../../../src/widget/upstream/item.ts';
import type { Collection } from '../../../../src/widget/upstream/listing/upstream.ts';
import type { PickerProps } from '../../../../src/widget/upstream/picker/picker-props.ts';
import type { PickerState, UpstreamPicker } from '../../../../src/widget/upstream/picker/upstream.ts';
import { FakeLister } from '../listing/fake-lister.ts';

/** Stands for Box's ContentPicker: a selection by keys, in objects of a cache. */
export class FakePicker extends FakeLister implements UpstreamPicker {
  declare props: PickerProps;
  override state: PickerState = { ...new FakeLister().state, selected: {} };
  keepsFiles = false;
  readonly #cache = new Map<string, BoxItem>();
  readonly api = { getCache: () => this.#cache };

  /** Box's answer. */
  answer(collection: Collection, navigates = true): void {
    for (const item of collection.items ?? []) this.#cache.set(item.name, { ...item });
    this.fetchFolderSuccessCallback(collection, navigates);
  }

  /** A press of the user on a row. */
  press(name: string): void {
    const item = this.#cache.get(name);
    if (item) this.select(item);
  }

  /** Takes out only what is the very object of the cache. */
  select = (item: BoxItem): void => {
    const { selected } = this.state;
    if (selected[item.name] === this.#cache.get(item.name)) Reflect.deleteProperty(selected, item.name);
    else selected[item.name] = item;
    this.setState({ selected } as object);
  };
  deleteSelectedKeys = (): void => undefined;
  showSelected = (): void => {
    this.log.push('list selected');
  };
}

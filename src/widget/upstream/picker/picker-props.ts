import type { EngineProps } from '../../engine/engine.ts';
import type { BoxItem } from '../item.ts';
import { listProps, type ListParts, type ListProps, type Ref } from '../listing/list-props.ts';
import { extensionsOf, type Extensions } from './extensions.ts';
import { typeOf } from './types.ts';
import type { UpstreamPicker } from './upstream.ts';

/** The part of Box's ContentPicker props that this project uses (box-ui-elements 26.3.0, ContentPicker.js). */
export interface PickerProps extends ListProps {
  /** Item types, with commas between them. */
  readonly type: string;
  readonly extensions: Extensions;
  readonly maxSelectable: number;
  /** True makes upstream give a shared link to whatever is selected. */
  readonly canSetShareAccess: false;
  readonly onChoose: (items: readonly BoxItem[]) => void;
  readonly onCancel: () => void;
  /** The instance within upstream's wrappers (common/makeResponsive.js). */
  readonly componentRef: Ref<UpstreamPicker>;
  /** Called with an instance right when it is made; not a prop of upstream's. */
  readonly takeOver: (picker: UpstreamPicker) => void;
}

/** What an engine has for as long as it is mounted. */
export interface PickerParts
  extends ListParts, Pick<PickerProps, 'componentRef' | 'onCancel' | 'onChoose' | 'takeOver'> {}

export function pickerProps(props: EngineProps, parts: PickerParts): PickerProps {
  return {
    ...listProps(props, parts),
    componentRef: parts.componentRef,
    takeOver: parts.takeOver,
    onCancel: parts.onCancel,
    onChoose: parts.onChoose,
    type: props.itemTypes.join(),
    extensions: extensionsOf(props.accept, typeOf),
    maxSelectable: props.maxFiles,
    canSetShareAccess: false,
  };
}

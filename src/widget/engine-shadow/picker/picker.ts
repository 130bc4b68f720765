import { ContentPickerComponent } from 'box-ui-elements/es/elements/content-picker/ContentPicker.js';
import type { PickerProps } from '../../upstream/picker/picker-props.ts';

/** Box's ContentPicker, taken over before it asks for its first list. */
export class Picker extends ContentPickerComponent {
  constructor(props: PickerProps) {
    super(props);
    props.takeOver(this);
  }
}

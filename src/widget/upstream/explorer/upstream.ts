import type { View } from '../../engine/engine.ts';
import type { BoxItem } from '../item.ts';
import type { Collection, ListerState, UpstreamLister } from '../listing/upstream.ts';
import type { ItemCache } from './forget-items.ts';
import type { ExplorerProps } from './explorer-props.ts';

/**
 * The part of Box's ContentExplorer that this project reaches into, beside what it has in common with others (box-ui-elements
 * 26.3.0, es/elements/content-explorer/ContentExplorer.js). None of it is a public interface of upstream.
 */
export interface UpstreamExplorer extends UpstreamLister {
  readonly props: Readonly<ExplorerProps>;
  readonly state: Readonly<ExplorerState>;
  readonly api: { getCache(): ItemCache };
  setState(
    change: Partial<ExplorerState> | ((state: Readonly<ExplorerState>) => Partial<ExplorerState>),
    done?: () => void,
  ): void;
  shouldComponentUpdate?(props: Readonly<ExplorerProps>, state: Readonly<ExplorerState>): boolean;
  forceUpdate(): void;
  /** Once an item is selected that is to be downloaded. */
  downloadCallback: () => void;
  /** Opens the dialog that asks; deletes, once it is open. */
  deleteCallback: () => void;
  attemptThumbnailGeneration: (item: BoxItem) => Promise<void>;
  updateCollection: (collection: Collection, selected?: BoxItem, callback?: () => void) => Promise<void>;
  getViewMode: () => View;
  /** What the buttons for list and grid come down to. */
  changeViewMode: (view: View) => void;
  componentDidUpdate(props: Readonly<ExplorerProps>, state: Readonly<ExplorerState>): void;
}

export interface ExplorerState extends ListerState {
  readonly isDeleteModalOpen: boolean;
  readonly rootName: string;
  readonly isPreviewModalOpen: boolean;
  readonly selected?: BoxItem | undefined;
}

import { ContentExplorerComponent } from 'box-ui-elements/es/elements/content-explorer/ContentExplorer.js';
import type { ExplorerProps } from '../../upstream/explorer/explorer-props.ts';
import { renderListsBetweenFrames } from './between-frames.ts';
import { drawOnce } from './draw-once.ts';

/** Box's ContentExplorer, taken over before it asks for its first list. */
export class Explorer extends ContentExplorerComponent {
  constructor(props: ExplorerProps) {
    super(props);
    renderListsBetweenFrames(this);
    drawOnce(this);
    props.takeOver(this);
  }
}

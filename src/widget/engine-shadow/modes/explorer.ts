import ContentExplorer from 'box-ui-elements/es/elements/content-explorer/ContentExplorer.js';
import { mountOf } from '../mount.ts';

export const mount = mountOf(ContentExplorer, ({ rootFolderId }) => rootFolderId);

import ContentSidebar from 'box-ui-elements/es/elements/content-sidebar/ContentSidebar.js';
import { mountSidebar } from '../../upstream/modes/sidebar.ts';
import type { MountMode } from '../mode.ts';
import { mountOf } from '../mount.ts';

/** Upstream shows the file before until it has the next one: a new one begins empty. */
const mount = mountOf(ContentSidebar, ({ fileId, round }) => `${fileId}/${String(round)}`);

export const mountMode: MountMode = ({ app, life, messages }, props) =>
  mountSidebar(life, props, (first) => mount(app, first, { messages }));

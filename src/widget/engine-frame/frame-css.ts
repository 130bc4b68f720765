import { THEME_CSS } from '../upstream/theme.ts';
import { QUEUE_CSS } from '../upstream/uploads/queue-css.ts';

/** What Box's elements need of a document that they fill. */
export const FRAME_CSS = `
html, body, .box-app { block-size: 100%; margin: 0; }
.be-app-element { isolation: isolate; }
.be-logo:has(.be-logo-placeholder) { display: none; }
${THEME_CSS}${QUEUE_CSS}`;

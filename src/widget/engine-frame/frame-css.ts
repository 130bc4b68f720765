import { LIST_CSS } from '../upstream/listing/list-css.ts';
import { THEME_CSS } from '../upstream/theme.ts';
import { QUEUE_CSS } from '../upstream/uploads/queue-css.ts';

/** Upstream's lists measure themselves by these parts; a strict policy keeps out the style that it makes for them. */
const MEASURES = `
@keyframes resizeanim { to { opacity: 0; } }
.resize-triggers { visibility: hidden; animation: resizeanim 1ms; }
.resize-triggers, .resize-triggers > div, .contract-trigger::before {
  content: ''; position: absolute; inset: 0; z-index: -1; overflow: hidden;
}
.resize-triggers > div { overflow: auto; }
.contract-trigger::before { inline-size: 200%; block-size: 200%; }
`;

/** What Box's elements need of a document that they fill. */
export const FRAME_CSS = `
html, body, .box-app { block-size: 100%; margin: 0; }
.be-app-element { isolation: isolate; }
.be-logo:has(.be-logo-placeholder) { display: none; }
${THEME_CSS}${LIST_CSS}${QUEUE_CSS}${MEASURES}`;

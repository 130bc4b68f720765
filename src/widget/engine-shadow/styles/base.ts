import { LIST_CSS } from '../../upstream/listing/list-css.ts';
import { THEME_CSS } from '../../upstream/theme.ts';
import { QUEUE_CSS } from '../../upstream/uploads/queue-css.ts';
import { registerCss } from './registry.ts';

/**
 * What a page would give `<html>` and `<body>`. `all: initial` keeps inherited rules of the host page out; a hovered row
 * would paint over dialogs without `isolation`.
 */
registerCss(`
.box-html { all: initial; display: block; inline-size: 100%; block-size: 100%; }
.box-body {
  display: block; position: relative; inline-size: 100%; block-size: 100%;
  font: 13px/20px Lato, "Helvetica Neue", Helvetica, Arial, sans-serif; letter-spacing: .3px; color: #222;
}
.box-app { inline-size: 100%; block-size: 100%; }
.be-app-element { isolation: isolate; }
/* Upstream lays the upload dialog out as if it were the explorer's row. */
.be.bce .bcu.be-app-element { flex-direction: column; gap: 0; }
.be-logo:has(.be-logo-placeholder) { display: none; }
`);
registerCss(THEME_CSS);
registerCss(LIST_CSS);
registerCss(QUEUE_CSS);

/** The custom properties that a page can set on the widget (docs/element.md), for both engines. */
export const THEME_PROPERTIES = [
  '--box-file-widget-color',
  '--box-file-widget-color-muted',
  '--box-file-widget-background',
  '--box-file-widget-border-color',
  '--box-file-widget-accent-color',
  '--box-file-widget-font',
  '--box-file-widget-radius',
  '--box-file-widget-density',
] as const;

/**
 * Box's elements (26.3.0) in the page's colours. The fallbacks are upstream's own values, so that nothing changes where
 * the page sets nothing. Classes are doubled to win over upstream's rules wherever those come. The height of a row is
 * computed by upstream's code: density is a zoom. On a phone a page may have less room than upstream's least width.
 */
export const THEME_CSS = `
.be.be.be { min-width: 0; }
.be.be {
  zoom: var(--box-file-widget-density, 1);
  color: var(--box-file-widget-color, inherit);
  background-color: var(--box-file-widget-background, #fff);
  font-family: var(--box-file-widget-font, lato, "Helvetica Neue", helvetica, arial, sans-serif);
}
.btn-primary.btn-primary:not(:hover, :focus, .is-disabled, .bdl-is-disabled) {
  border-color: var(--box-file-widget-accent-color, #0061d5);
  background-color: var(--box-file-widget-accent-color, #0061d5);
}
.bcu-overall-progress-bar.bcu-overall-progress-bar, .bcu-progress-container .bcu-progress.bcu-progress,
.be-progress-container .be-progress.be-progress {
  background-color: var(--box-file-widget-accent-color, #0061d5);
}
.be-input-link.be-input-link { color: var(--box-file-widget-accent-color, #0061d5); }
.be .btn.btn:not(.bdl-Pill, .pill, .be-modal-button-copy) { border-radius: var(--box-file-widget-radius, 6px); }
`;

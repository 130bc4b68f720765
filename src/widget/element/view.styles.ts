/** The element's own view, in a shadow root of its own where neither the page's CSS nor the engine's can reach it. */
export const VIEW_STYLES = `
  .frame {
    all: initial;
    display: block;
    /* A keyword follows the reader's own setting; em and rem would follow the page's. */
    font-size: small;
    font-family: var(--box-file-widget-font, system-ui, sans-serif);
    line-height: 1.5;
    color: var(--box-file-widget-color, #222);
  }

  .cover {
    position: absolute;
    inset: 0 0 2em;
    display: grid;
    place-content: center;
    justify-items: center;
    gap: 1em;
    padding: 1em;
    overflow: auto;
    text-align: center;
    background: var(--box-file-widget-background, #fff);
    outline: none;
  }

  .idle {
    position: absolute;
    outline: none;
  }

  /* Takes its room from the engine, so that it hides no row; above the engine's dialogs. */
  .banner {
    position: relative;
    z-index: 10000;
    display: flex;
    flex-wrap: wrap;
    align-items: center;
    gap: 0.5em 1.5em;
    box-sizing: border-box;
    padding: 0.75em 1em;
    overflow: auto;
    border-block-start: 1px solid var(--box-file-widget-border-color, #d3d3d3);
    border-inline-start: 4px solid var(--box-file-widget-accent-color, #0061d5);
    background: var(--box-file-widget-background, #fff);
    outline: none;
  }

  .banner [role='status'] {
    position: absolute;
  }

  .banner .actions {
    margin-inline-start: auto;
  }

  .empty {
    padding: 1em;
    border-block-start: 1px solid var(--box-file-widget-border-color, #d3d3d3);
    background: var(--box-file-widget-background, #fff);
  }

  .sentence,
  .detail {
    margin: 0;
    max-inline-size: 36em;
    overflow-wrap: anywhere;
  }

  .cover .sentence {
    font-size: 1.25em;
  }

  .detail {
    color: var(--box-file-widget-color-muted, #595959);
  }

  .loading::before {
    content: '';
    display: block;
    inline-size: 1.75em;
    block-size: 1.75em;
    margin: 0 auto 0.75em;
    border: 3px solid var(--box-file-widget-border-color, #d3d3d3);
    border-block-start-color: var(--box-file-widget-accent-color, #0061d5);
    border-radius: 50%;
  }

  @media (prefers-reduced-motion: no-preference) {
    .loading::before {
      animation: turn 1s linear infinite;
    }
  }

  @keyframes turn {
    to {
      rotate: 1turn;
    }
  }

  .actions {
    display: flex;
    flex-wrap: wrap;
    justify-content: center;
    gap: 0.75em;
  }

  .action {
    font: inherit;
    padding: 0.4em 1.1em;
    border: 1px solid var(--box-file-widget-accent-color, #0061d5);
    border-radius: var(--box-file-widget-radius, 4px);
    color: var(--box-file-widget-accent-color, #0061d5);
    background: none;
    text-decoration: none;
    cursor: pointer;
  }

  .action.primary {
    color: var(--box-file-widget-background, #fff);
    background: var(--box-file-widget-accent-color, #0061d5);
  }

  .rename {
    display: flex;
    flex-wrap: wrap;
    gap: 0.5em;
  }

  .field {
    font: inherit;
    padding: 0.4em 0.6em;
    border: 1px solid var(--box-file-widget-border-color, #d3d3d3);
    border-radius: 4px;
  }

  .footer {
    display: flex;
    justify-content: end;
    box-sizing: border-box;
    block-size: 2em;
    border-block-start: 1px solid var(--box-file-widget-border-color, #d3d3d3);
    background: var(--box-file-widget-background, #fff);
  }

  .chosen {
    flex: 1;
    min-inline-size: 0;
    margin: 0;
    padding-inline-start: 1em;
    line-height: 2em;
    overflow: hidden;
    text-overflow: ellipsis;
    white-space: nowrap;
  }

  .about {
    flex: none;
    font: inherit;
    font-size: 0.925em;
    padding: 0 0.75em;
    border: 0;
    color: var(--box-file-widget-color-muted, #595959);
    background: none;
    cursor: pointer;
  }

  .about:hover {
    text-decoration: underline;
  }

  :focus-visible {
    outline: 2px solid var(--box-file-widget-accent-color, #0061d5);
    outline-offset: -2px;
  }

  dialog {
    box-sizing: border-box;
    inline-size: min(40em, 100vw - 2em);
    max-block-size: calc(100vh - 2em);
    padding: 1.5em;
    border: 1px solid var(--box-file-widget-border-color, #d3d3d3);
    border-radius: 8px;
    color: var(--box-file-widget-color, #222);
    background: var(--box-file-widget-background, #fff);
    overflow: auto;
  }

  dialog h2 {
    margin: 0 0 0.5em;
    font-size: 1.25em;
  }

  dialog blockquote {
    margin: 0 0 1em;
    padding-inline-start: 1em;
    border-inline-start: 3px solid var(--box-file-widget-border-color, #d3d3d3);
    font-size: 0.925em;
  }
`;

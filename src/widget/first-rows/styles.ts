/**
 * The explorer's own geometry (box-ui-elements 26.3.0): header 70 px, sub-header 50, heads 32, a row 56; small up to 700 px
 * and medium up to 1000 (common/makeResponsive.js). Names stand to the pixel where the engine then has them.
 */
export const STYLES = `
:host { position: relative; z-index: 1; overflow: hidden; container-type: inline-size;
  background: var(--box-file-widget-background, #fff); }
.list { all: initial; visibility: inherit; display: flex; flex-direction: column; block-size: 100%;
  zoom: var(--box-file-widget-density, 1); color: var(--box-file-widget-color, #222);
  font: 13px/20px var(--box-file-widget-font, Lato, "Helvetica Neue", Helvetica, Arial, sans-serif); letter-spacing: .3px; }
.header, .folder { box-sizing: border-box; flex: none; border-block-end: 1px solid #e8e8e8; }
.header { block-size: 70px; padding: 10.5px 0 0 20px; }
.header div { box-sizing: border-box; max-inline-size: 500px; margin-inline-end: 25px; block-size: 48px;
  border-radius: 24px; background: #f4f4f4; }
.folder { block-size: 50px; padding: 14.5px 25px 0; }
.rows { flex: 1; min-block-size: 0; overflow: auto; padding-block-start: 32px; outline: none;
  font-family: Lato, -apple-system, BlinkMacSystemFont, "San Francisco", "Segoe UI", Roboto, "Helvetica Neue", sans-serif;
  font-family: var(--box-file-widget-font, Lato, -apple-system, BlinkMacSystemFont, "San Francisco", "Segoe UI", Roboto, "Helvetica Neue", sans-serif); }
.paged { margin-block-end: 70px; }
[role=row] { display: flex; block-size: 56px; align-items: center; font-size: 14px; box-shadow: inset 0 1px #e8e8e8;
  cursor: default; outline-offset: -2px; white-space: nowrap; }
[role=row]:hover { background: #fbfbfb; }
[role=row].pressed { background: #f2f7fd; }
[role=row]:focus-visible { outline: 2px solid var(--box-file-widget-accent-color, #2486fc); border-radius: 12px; }
[role=row] > * { box-sizing: border-box; flex: 1 1 0; min-inline-size: 0; padding: 0 12px; overflow: hidden;
  text-overflow: ellipsis; color: var(--box-file-widget-color-muted, #6f6f6f); }
[role=row] > :first-child { display: flex; align-items: center; gap: 12px; }
svg { flex: none; inline-size: 36px; block-size: 36px; }
.what { overflow: hidden; }
.detail { display: none; overflow: hidden; text-overflow: ellipsis; }
b { display: block; line-height: 20px; overflow: hidden; text-overflow: ellipsis; font-weight: 600; color: var(--box-file-widget-color, #222); }
[role=row] > .size { flex: 0 0 120px; }
[role=row] > .room { flex: 0 0 100px; }
@container (max-width: 1000px) { [role=row] > .size { display: none; } }
@container (max-width: 700px) {
  .folder { padding: 15px 18px 0; border: 0; }
  .rows { padding: 0; }
  [role=row] > .date { display: none; }
  [role=row] > .room { flex-basis: 10px; padding: 0; }
  [role=row] > :first-child { align-self: start; align-items: start; padding-block-start: 8px; }
  .detail { display: block; }
}
`;

import { test } from 'node:test';
import { openFile, useFileStage } from '../file-page.ts';
import { holdBack } from '../hold.ts';
import { PreviewLibrary } from '../preview-library.ts';
import { BROWSER, isWhole } from '../stage.ts';

const { wrap, letGo } = holdBack(/\/chunks\/tether-[\w-]{8}\.js$/);
const stage = useFileStage(new PreviewLibrary(), { wrap });
const skip = isWhole && 'upstream’s Tether is there from the start';
const BUTTON = '.bdl-SidebarToggleButton';

/** Runs in the page: whether there is a tooltip that nobody sees. */
function isTransparent(): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const tooltip = root?.querySelector('[role="tooltip"]');
  return tooltip?.checkVisibility() === true && !tooltip.checkVisibility({ opacityProperty: true });
}

/** Runs in the page: whether a tooltip is seen right beside the button. */
function isBeside(button: string): boolean {
  const root = document.querySelector('box-file-widget')?.shadowRoot;
  const tooltip = root?.querySelector('[role="tooltip"]');
  if (!tooltip?.checkVisibility({ opacityProperty: true })) return false;
  const box = tooltip.getBoundingClientRect();
  const at = root?.querySelector(button)?.getBoundingClientRect() ?? new DOMRect();
  const away = Math.max(at.left - box.right, box.left - at.right, at.top - box.bottom, box.top - at.bottom);
  return box.width > 0 && away < 20;
}

test(`${BROWSER}: an older tooltip is not seen before it has its place`, { skip }, async () => {
  const page = await stage.page();
  const widget = await openFile(page, stage, 'sidebar', 'Annual report 2024.pdf');
  await widget.css(BUTTON).hover();
  await page.waitUntil(isTransparent);
  letGo();
  await page.waitUntil(isBeside, BUTTON);
});

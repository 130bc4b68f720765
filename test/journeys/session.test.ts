import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Page } from '../drive/index.ts';
import { Explorer, signIn } from './explorer.ts';
import { BROWSER, useStage } from './stage.ts';

const stage = useStage();
const ENDED = 'Your session has ended. Sign in again to continue.';

/** What another tab of the same browser does: it shares the cookies of this one. */
async function inAnotherTab(page: Page, path: string, user = ''): Promise<void> {
  await page.evaluate(
    async ([to, name]) => {
      await fetch(to, { method: 'POST', body: new URLSearchParams({ user: name }) });
    },
    [path, user] as const,
  );
}

/** The user is back from signing in: the widget hears of it as it would from another tab's widget. */
async function comeBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    const channel = new BroadcastChannel('box-file-widget');
    channel.postMessage('return');
    channel.close();
  });
}

async function revokeTokens(): Promise<void> {
  const { box } = stage.demo;
  await fetch(`${box.apiUrl}/_control/revoke-tokens`, { method: 'POST' });
}

/** Ada, in a folder, whose session ends elsewhere; she opens the next folder. */
async function sessionEnds(): Promise<{ readonly page: Page; readonly explorer: Explorer }> {
  const page = await stage.page();
  const explorer = await signIn(page, stage, 'ada');
  await explorer.open('Projects');
  await explorer.row('Analytical Engine').waitFor();
  await inAnotherTab(page, '/sign-out');
  await revokeTokens();
  await explorer.open('Analytical Engine');
  await explorer.widget.byText(ENDED).waitFor();
  return { page, explorer };
}

test(`${BROWSER}: when the session ends the list stays, and one sentence leads to the sign-in`, async () => {
  const { explorer } = await sessionEnds();
  assert.equal(await explorer.row('Analytical Engine').count(), 1);
  await explorer.widget.byRole('link', { name: 'Sign in' }).click();
  await explorer.page.css('.sign-in').waitFor();
});

test(`${BROWSER}: after signing in again elsewhere it goes on by itself, where the user was`, async () => {
  const { page, explorer } = await sessionEnds();
  await inAnotherTab(page, '/sign-in', 'ada');
  await comeBack(page);
  await explorer.row('Phase 1').waitFor();
  await explorer.widget.byText(ENDED).waitGone();
});

test(`${BROWSER}: nothing of the former user is left for the one who signs in`, async () => {
  const { page, explorer } = await sessionEnds();
  await inAnotherTab(page, '/sign-in', 'grace');
  await comeBack(page);
  await explorer.row('Compilers').waitFor();
  await explorer.widget.byText("You're now signed in as someone else; the list was reset.").waitFor();
  const text = await page.evaluate(() => {
    const shadow = document.querySelector('box-file-widget')?.shadowRoot;
    return [shadow, shadow?.querySelector('iframe')?.contentDocument?.body]
      .map((one) => one?.textContent)
      .join();
  });
  assert.doesNotMatch(text, /Analytical|Projects/);
});

import { html, type TemplateResult } from 'lit-html';
import type { Item } from '../engine/engine.ts';
import { format } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';

/** What has been chosen in a picker, in one line at its foot. A live region, so that a choice is announced. */
export function chosen(items: readonly Item[], messages: Messages): TemplateResult {
  const names = items.map(({ name }) => name).join(', ');
  const line = names && format(messages.chosen, { names });
  return html`<p class="chosen" part="chosen" role="status" title=${line}>${line}</p>`;
}

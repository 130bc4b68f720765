import { html, nothing, type TemplateResult } from 'lit-html';
import { CLIENT_CODES } from '../../contract/error-code.ts';
import type { Way } from '../engine/engine.ts';
import { format } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import type { Failure } from './failure.ts';

/** What the buttons of an error view do. */
export interface Actions {
  readonly retry: () => void;
  readonly dismiss: () => void;
}

/** Said where the server asked for a pause and did not say how long. */
const USUAL_WAIT = 30;

export function sentenceOf({ code, retryAfter, name, percent }: Failure, messages: Messages): string {
  const item = name ?? messages.thisItem;
  return format(messages.errors[code], {
    n: retryAfter ?? USUAL_WAIT,
    p: percent ?? 0,
    file: item,
    name: item,
  });
}

/** What stands below the sentence: whom to ask, what an administrator should know, and the ways on. */
export function wayOn(
  failure: Failure,
  messages: Messages,
  { actions, debug }: { readonly actions: Actions; readonly debug: boolean },
): TemplateResult {
  const { contact, correlationId, adminDetail, debugDetail } = failure;
  return html`
    ${detail(adminDetail)} ${detail(debug ? debugDetail : undefined)}
    ${detail(contact && format(messages.contact, { contact }))}
    ${detail(correlationId && format(messages.reference, { id: correlationId }))}
    <div class="actions">${signIn(failure, messages)} ${ways(failure, messages, actions)}</div>
  `;
}

function signIn({ loginUrl }: Failure, messages: Messages): TemplateResult | typeof nothing {
  if (loginUrl === undefined) return nothing;
  return html`<a class="action primary" part="action" href=${loginUrl} target="_top">${messages.signIn}</a>`;
}

function ways(failure: Failure, messages: Messages, { retry, dismiss }: Actions): unknown {
  const own = (failure.ways ?? []).map((way) => wayView(way, messages, dismiss));
  const offersRetry = failure.ways?.some(({ action }) => action === 'retry') ?? false;
  return [
    own,
    canRetry(failure) && !offersRetry ? button(messages.ways.retry, retry) : nothing,
    failure.isOver ? button(messages.close, dismiss) : nothing,
  ];
}

function wayView(way: Way, messages: Messages, dismiss: () => void): TemplateResult {
  if (way.action === 'open-box') {
    return html`<a class="action" part="action" href=${way.url} target="_blank" rel="noopener"
      >${messages.ways['open-box']}</a
    >`;
  }
  if (way.action === 'rename') return renameForm(way, messages, dismiss);
  return button(messages.ways[way.action], () => {
    dismiss();
    way.run();
  });
}

function renameForm(
  { name, run }: Extract<Way, { action: 'rename' }>,
  messages: Messages,
  dismiss: () => void,
): TemplateResult {
  const submit = (event: SubmitEvent): void => {
    event.preventDefault();
    const given = event.target instanceof HTMLFormElement ? new FormData(event.target).get('name') : null;
    if (typeof given !== 'string' || given.trim() === '') return;
    dismiss();
    run(given.trim());
  };
  return html`<form class="rename" @submit=${submit}>
    <input class="field" name="name" aria-label=${messages.newName} .value=${name} required />
    <button class="action" part="action">${messages.ways.rename}</button>
  </form>`;
}

function button(text: string, run: () => void): TemplateResult {
  return html`<button class="action" part="action" type="button" @click=${run}>${text}</button>`;
}

/** After signing in again in another tab, trying again is all it takes. A transfer brings its own ways, where there is one. */
function canRetry({ code, retryable }: Failure): boolean {
  return code === 'session_ended' || (retryable && !CLIENT_CODES.some((one) => one === code));
}

function detail(text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<p class="detail">${text}</p>` : nothing;
}

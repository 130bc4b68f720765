import { html, nothing, type TemplateResult } from 'lit-html';
import type { Messages } from '../messages/messages.ts';
import type { Item } from '../engine/engine.ts';
import { about } from './about.ts';
import { chosen } from './chosen.ts';
import { sentenceOf, wayOn, type Actions } from './error-view.ts';
import type { Failure } from './failure.ts';
import type { State } from './state.ts';

export interface ViewOptions {
  readonly messages: Messages;
  /** What they are in. */
  readonly language: string;
  readonly actions: Actions;
  /** What the widget itself knows of a cause is shown as well. */
  readonly debug: boolean;
  /** The page has something to say in an empty folder, and one is on screen. */
  readonly showsEmpty: boolean;
  /** What has been chosen; undefined where nothing can be. */
  readonly choice: readonly Item[] | undefined;
}

/** All that the element itself shows. The live regions stay, so that a change in them is announced. */
export function view(
  state: State,
  { messages, language, actions, debug, showsEmpty, choice }: ViewOptions,
): TemplateResult {
  const { failure } = state;
  return html`
    <div class="frame" lang=${language}>
      <div class=${placeOf(state)} tabindex="-1">
        <div role="status">${isLoading(state) ? loading(messages) : nothing}</div>
        <div role="alert">${failure ? sentence(failure, messages) : nothing}</div>
        ${failure ? wayOn(failure, messages, { actions, debug }) : nothing}
      </div>
      ${showsEmpty ? html`<div class="empty"><slot name="empty"></slot></div>` : nothing}
      ${about(messages, choice && chosen(choice, messages))}
    </div>
  `;
}

function loading(messages: Messages): TemplateResult {
  return html`<slot name="loading">
    <p class="sentence loading" part="loading">${messages.loading}</p>
  </slot>`;
}

function sentence(failure: Failure, messages: Messages): TemplateResult {
  const own = html`<p class="sentence" part="error">${sentenceOf(failure, messages)}</p>`;
  return failure.code === 'session_ended'
    ? html`<slot name="signed-out">${own}</slot>`
    : html`<slot name="error">${own}</slot>`;
}

/** In the engine's place where it shows nothing yet; above the last known list where there is one. */
function placeOf(state: State): string {
  if (state.phase === 'loading' || isCovered(state)) return 'cover';
  return state.failure ? 'banner' : 'idle';
}

/** What is wrong stands in the place of whatever else there is. */
export function isCovered({ phase, failure }: State): boolean {
  if (phase === 'painted' && failure?.code === 'identity_changed') return false;
  return phase !== 'listed' && failure !== undefined;
}

function isLoading({ phase, failure }: State): boolean {
  return phase === 'loading' && (!failure || failure.code === 'identity_changed');
}

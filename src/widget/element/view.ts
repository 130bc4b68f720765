import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.ts';
import { about } from './about.ts';
import { sentenceOf, wayOn, type Actions } from './error-view.ts';
import type { State } from './state.ts';

export interface ViewOptions {
  readonly messages: Messages;
  readonly actions: Actions;
  /** What the widget itself knows of a cause is shown as well. */
  readonly debug: boolean;
}

/** All that the element itself shows. The live regions stay, so that a change in them is announced. */
export function view(state: State, { messages, actions, debug }: ViewOptions): TemplateResult {
  const { failure } = state;
  return html`
    <div class="frame">
      <div class=${placeOf(state)} tabindex="-1">
        <div role="status">
          ${isLoading(state) ? html`<p class="sentence loading" part="loading">${messages.loading}</p>` : nothing}
        </div>
        <div role="alert">
          ${failure ? html`<p class="sentence" part="error">${sentenceOf(failure, messages)}</p>` : nothing}
        </div>
        ${failure ? wayOn(failure, messages, { actions, debug }) : nothing}
      </div>
      ${about(messages)}
    </div>
  `;
}

/** In the engine's place where it shows nothing yet; above the last known list where there is one. */
function placeOf({ phase, failure }: State): string {
  if (phase === 'loading') return 'cover';
  return failure ? 'banner' : 'idle';
}

function isLoading({ phase, failure }: State): boolean {
  return phase === 'loading' && (!failure || failure.code === 'identity_changed');
}

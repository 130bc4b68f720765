import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.ts';
import { about } from './about.ts';
import { sentenceOf, wayOn } from './error-view.ts';
import type { State } from './state.ts';

/** All that the element itself shows. The live regions stay, so that a change in them is announced. */
export function view(state: State, messages: Messages, retry: () => void): TemplateResult {
  const failure = state.kind === 'failed' ? state.failure : undefined;
  return html`
    <div class="frame">
      <div class="cover ${state.kind === 'ready' ? 'idle' : ''}" tabindex="-1">
        <div role="status">
          ${state.kind === 'loading' ? html`<p class="sentence loading" part="loading">${messages.loading}</p>` : nothing}
        </div>
        <div role="alert">
          ${failure ? html`<p class="sentence" part="error">${sentenceOf(failure, messages)}</p>` : nothing}
        </div>
        ${failure ? wayOn(failure, messages, retry) : nothing}
      </div>
      ${about(messages)}
    </div>
  `;
}

import { html, nothing, type TemplateResult } from 'lit';
import { format } from '../messages/format.ts';
import type { Messages } from '../messages/messages.ts';
import type { Failure } from './failure.ts';

/** Said where the server asked for a pause and did not say how long. */
const USUAL_WAIT = 30;

export function sentenceOf({ code, retryAfter }: Failure, messages: Messages): string {
  return format(messages.errors[code], { n: retryAfter ?? USUAL_WAIT });
}

/** What stands below the sentence: whom to ask, what an administrator should know, and the ways on. */
export function wayOn(failure: Failure, messages: Messages, retry: () => void): TemplateResult {
  const { contact, correlationId, adminDetail, loginUrl } = failure;
  return html`
    ${detail(adminDetail)} ${detail(contact && format(messages.contact, { contact }))}
    ${detail(correlationId && format(messages.reference, { id: correlationId }))}
    <div class="actions">
      ${
        loginUrl === undefined
          ? nothing
          : html`<a class="action primary" part="action" href=${loginUrl} target="_top"
              >${messages.signIn}</a
            >`
      }
      ${
        canRetry(failure)
          ? html`<button class="action" part="action" type="button" @click=${retry}>
              ${messages.tryAgain}
            </button>`
          : nothing
      }
    </div>
  `;
}

/** After signing in again in another tab, trying again is all it takes. */
function canRetry({ code, retryable }: Failure): boolean {
  return retryable || code === 'session_ended';
}

function detail(text: string | undefined): TemplateResult | typeof nothing {
  return text ? html`<p class="detail">${text}</p>` : nothing;
}

import { html, nothing, type TemplateResult } from 'lit-html';
import { BOX_NOTICE } from '../messages/box-notice.ts';
import type { Messages } from '../messages/messages.ts';

/**
 * The button at the widget's foot, and the dialog that says whose work this is and under which licence.
 *
 * @param beside what stands beside the button.
 */
export function about(
  { about: text }: Messages,
  beside: TemplateResult | typeof nothing = nothing,
): TemplateResult {
  return html`
    <footer class="footer">
      ${beside}
      <button class="about" part="about" type="button" aria-haspopup="dialog" @click=${open}>
        ${text.open}
      </button>
    </footer>
    <dialog part="about-dialog" aria-labelledby="about-title">
      <h2 id="about-title">${text.title}</h2>
      <p>${text.project}</p>
      <p>${text.boxUiElements}</p>
      <blockquote lang="en">${BOX_NOTICE.map((paragraph) => html`<p>${paragraph}</p>`)}</blockquote>
      <form method="dialog"><button class="action">${text.close}</button></form>
    </dialog>
  `;
}

function open({ currentTarget }: Event): void {
  if (!(currentTarget instanceof HTMLElement)) return;
  const root = currentTarget.getRootNode();
  if (root instanceof ShadowRoot) root.querySelector('dialog')?.showModal();
}

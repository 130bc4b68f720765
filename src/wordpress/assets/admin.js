/**
 * "Test connection": shows each step of the doctor as it comes.
 *
 * @package BoxFileWidget
 */

/* global document, fetch, FormData, TextDecoderStream, wp */

(function () {
  const { __ } = wp.i18n;
  const form = document.getElementById('box-file-widget-check');
  const list = document.getElementById('box-file-widget-steps');
  if (!form || !list) {
    return;
  }

  const STATES = {
    passed: __('OK', 'file-widget-for-box'),
    failed: __('Failed', 'file-widget-for-box'),
    skipped: __('Left out', 'file-widget-for-box'),
  };

  /** The last line has come. */
  let isOver = false;

  function add(tag, text, parent) {
    const node = document.createElement(tag);
    node.textContent = text;
    parent.append(node);
    return node;
  }

  function show({ title, state, note, findings = [] }) {
    const item = add('li', '', list);
    item.className = state;
    add('strong', `${title}: ${STATES[state] ?? state}`, item);
    if (note) {
      add('p', note, item);
    }
    for (const { what, remedy, where } of findings) {
      add('p', what, item);
      add('p', where ? `${remedy} (${where})` : remedy, item);
    }
  }

  function end(text) {
    add('li', text, list).className = 'end';
  }

  function tell(line) {
    if (line.step) {
      show(line);
      return;
    }
    isOver = true;
    end(
      line.ok
        ? __('All is well.', 'file-widget-for-box')
        : __('Something is wrong: see above.', 'file-widget-for-box'),
    );
  }

  async function readLines(response) {
    let rest = '';
    const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      const lines = (rest + part.value).split('\n');
      rest = lines.pop();
      lines.filter(Boolean).forEach((line) => tell(JSON.parse(line)));
    }
  }

  // Until now the browser itself would have sent the form, and the address in a URL.
  const button = form.querySelector('button');
  button.disabled = false;
  form.addEventListener('submit', async (event) => {
    event.preventDefault();
    list.replaceChildren();
    isOver = false;
    button.disabled = true;
    try {
      const response = await fetch(form.getAttribute('action'), {
        method: 'POST',
        body: new FormData(form),
        credentials: 'same-origin',
      });
      if (!response.ok) {
        throw new Error(String(response.status));
      }
      await readLines(response);
      if (!isOver) {
        throw new Error('no result');
      }
    } catch {
      end(__('The test could not be run: reload this page and try again.', 'file-widget-for-box'));
    }
    button.disabled = false;
  });
})();

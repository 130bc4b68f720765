/* global HTMLElement, customElements, document, requestAnimationFrame, setTimeout */
// A page with shadow roots in shadow roots, to be driven.
class OuterBox extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `
      <h2>Outer</h2>
      <button id="plain">Count</button>
      <output id="count">0</output>
      <button disabled id="later">Later</button>
      <span aria-hidden="true"><button>Unheard</button></span>
      <span inert><button>Unreachable</button></span>
      <inner-box><em>slotted words</em></inner-box>
      <slot></slot>`;
    const [plain, count, later] = ['plain', 'count', 'later'].map((id) => root.getElementById(id));
    plain.addEventListener('click', ({ isTrusted }) => {
      count.textContent = String(Number(count.textContent) + (isTrusted ? 1 : 100));
    });
    later.addEventListener('click', () => (later.textContent = 'Done'));
  }
}

class InnerBox extends HTMLElement {
  connectedCallback() {
    const root = this.attachShadow({ mode: 'open' });
    root.innerHTML = `
      <label for="field">Field</label><input id="field" value="old">
      <input type="file" id="one" hidden><input type="file" id="many" multiple hidden>
      <div id="zone">Drop here</div>
      <button aria-label="Menu of it">⋮</button>
      <p>Text <b>in parts</b> and <slot></slot></p>
      <pre id="events"></pre>`;
    const log = root.getElementById('events');
    const say = (text) => (log.textContent += `${text}\n`);
    root.getElementById('field').addEventListener('keydown', (event) => {
      if (event.key === 'Enter') say(`enter ${event.isTrusted}`);
    });
    for (const id of ['one', 'many']) {
      root.getElementById(id).addEventListener('change', async ({ target }) => {
        for (const file of target.files) say(`chosen ${file.name} ${await file.text()}`);
      });
    }
    const zone = root.getElementById('zone');
    zone.addEventListener('dragenter', (event) => event.preventDefault());
    zone.addEventListener('dragover', (event) => event.preventDefault());
    zone.addEventListener('drop', async (event) => {
      event.preventDefault();
      for (const file of event.dataTransfer.files) say(`dropped ${file.name} ${file.type} ${file.size}`);
    });
    const menu = root.querySelector('[aria-label]');
    menu.addEventListener('contextmenu', (event) => {
      event.preventDefault();
      say('context menu');
    });
    menu.addEventListener('mouseover', () => say('hovered'));
    menu.addEventListener('dblclick', () => say('double'));
  }
}

customElements.define('outer-box', OuterBox);
customElements.define('inner-box', InnerBox);

const on = (id, action) => document.getElementById(id).addEventListener('click', action);

on('enable', () =>
  setTimeout(
    () => (document.querySelector('outer-box').shadowRoot.getElementById('later').disabled = false),
    300,
  ),
);
on('cover', () => {
  const cover = document.getElementById('curtain');
  cover.hidden = false;
  setTimeout(() => (cover.hidden = true), 300);
});
on('move', () => {
  const goal = document.getElementById('goal');
  let frames = 40;
  const jump = () => {
    goal.style.top = `${(frames % 7) * 80}px`;
    if (frames-- > 0) requestAnimationFrame(jump);
  };
  jump();
});
on('goal', () => (document.title = 'Goal'));
const shy = document.getElementById('shy');
shy.addEventListener('mouseover', () => (shy.style.top = '90px'), { once: true });
const echo = document.getElementById('echo');
globalThis.addEventListener(
  'pointerdown',
  ({ isTrusted, target }) => {
    if (!isTrusted || target !== echo) return;
    document.body.dispatchEvent(new globalThis.PointerEvent('pointerdown', { bubbles: true }));
    echo.style.top = '90px';
  },
  true,
);
on('shy', () => (document.title += ' Shy'));
document.body.addEventListener('click', ({ target }) => {
  if (target === document.body) document.title += ' Body';
});
on('download', () => {
  const frame = document.createElement('iframe');
  frame.hidden = true;
  frame.src = document.body.dataset.download;
  document.body.append(frame);
});
on('violate', () => document.body.setAttribute('style', 'color: red'));
on('log', () => console.error('logged', 1));
on('throw', () => {
  throw new Error('thrown');
});

import { html } from 'hono/html';
import { PEOPLE, type Person } from './people.ts';
import { SCRIPT_URL, snippet, tag, type Attributes, type Html } from './snippet.ts';

type Place = 'scripts' | 'account' | 'main';

/** Puts the parts of a page where index.html has room for them. */
export async function fill(template: string, parts: Partial<Record<Place, Html>>): Promise<string> {
  const places: readonly Place[] = ['scripts', 'account', 'main'];
  const filled = await Promise.all(places.map(async (place) => String((await parts[place]) ?? '')));
  return places.reduce((page, place, n) => page.replace(`<!--${place}-->`, () => filled[n] ?? ''), template);
}

/** @param search of the page that was asked for, which follows. */
export function signInPage(
  byAddress: boolean,
  search: string,
  problem?: string,
): Partial<Record<Place, Html>> {
  return {
    main: html`<h1>Welcome aboard</h1>
      <p>Sign in to the intranet. Your Box files come with it.</p>
      ${problem === undefined ? '' : html`<p class="problem" role="alert">${problem}</p>`}
      <form class="sign-in" method="post" action="/sign-in${search}">
        ${byAddress ? addressField() : peopleButtons()}
      </form>`,
  };
}

export async function filesPage(
  person: Person,
  attributes: Attributes,
): Promise<Partial<Record<Place, Html>>> {
  return {
    scripts: html`<script type="module" src="${SCRIPT_URL}"></script>`,
    account: html`<form class="account" method="post" action="/sign-out">
      <span>${person.name}</span> <button type="submit">Sign out</button>
    </form>`,
    main: html`<h1>Your files</h1>
      <p>Everything you keep in Box, without another sign-in.</p>
      <div class="files">${tag(attributes)}</div>
      <section class="snippet" aria-labelledby="snippet">
        <h2 id="snippet">What put it here</h2>
        <pre><code>${await snippet(attributes)}</code></pre>
      </section>`,
  };
}

function peopleButtons(): Html {
  return html`${PEOPLE.map(
    ({ id, name, shows }) =>
      html`<button type="submit" name="user" value="${id}">
        <strong>${name}</strong> <span>${shows}</span>
      </button>`,
  )}`;
}

function addressField(): Html {
  return html`<label for="user">E-mail address of a user in your Box enterprise</label>
    <input id="user" name="user" type="email" autocomplete="username" required />
    <button type="submit">Sign in</button>`;
}

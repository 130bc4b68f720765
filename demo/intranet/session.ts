import type { Context } from 'hono';
import { deleteCookie, setCookie } from 'hono/cookie';
import { parse } from 'hono/utils/cookie';
import type { Person } from './people.ts';

const NAME = 'intranet_session';

/** The intranet's sign-in: the cookie is a number to look up here, and says nothing of who it is. */
export interface Sessions {
  personOf(request: Request): Person | undefined;
  start(context: Context, person: Person): void;
  end(context: Context): void;
}

export function createSessions(): Sessions {
  const people = new Map<string, Person>();
  const idOf = (request: Request): string => parse(request.headers.get('Cookie') ?? '', NAME)[NAME] ?? '';
  return {
    personOf: (request) => people.get(idOf(request)),
    start(context, person) {
      const id = crypto.randomUUID();
      people.set(id, person);
      const secure = context.req.url.startsWith('https:');
      setCookie(context, NAME, id, { httpOnly: true, sameSite: 'Lax', path: '/', secure });
    },
    end(context) {
      people.delete(idOf(context.req.raw));
      deleteCookie(context, NAME, { path: '/' });
    },
  };
}

import type { Context } from 'hono';
import { deleteCookie, setSignedCookie } from 'hono/cookie';
import { parseSigned } from 'hono/utils/cookie';
import type { Person } from './people.ts';

const NAME = 'intranet_session';

/** The intranet's sign-in: who a request comes from, told by a cookie that only this server can sign. */
export interface Sessions {
  personOf(request: Request): Promise<Person | undefined>;
  start(context: Context, person: Person): Promise<void>;
  end(context: Context): void;
}

export function createSessions(secret: string, findPerson: (id: string) => Person | undefined): Sessions {
  return {
    async personOf(request) {
      const cookies = await parseSigned(request.headers.get('Cookie') ?? '', secret, NAME);
      const id = cookies[NAME];
      return typeof id === 'string' ? findPerson(id) : undefined;
    },
    start: (context, person) =>
      setSignedCookie(context, NAME, person.id, secret, { httpOnly: true, sameSite: 'Lax', path: '/' }),
    end(context) {
      deleteCookie(context, NAME, { path: '/' });
    },
  };
}

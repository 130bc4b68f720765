import type { Row } from './row.ts';

const refused = (seeded: string, code: string, cause: Row['cause']): Row => ({
  seeded,
  cause,
  step: 'folder',
  at: (box) => {
    box.control.addFault({ path: '/2.0/folders/*', status: 403, code });
  },
});

const lookedUp = (seeded: string, email: string, cause: Row['cause']): Row => ({
  seeded,
  cause,
  step: 'user',
  options: () => ({ email }),
});

/** The person, and what they may do. */
export const USER_ROWS: readonly Row[] = [
  lookedUp('no such user', 'nobody@intranet.example', 'user_unknown'),
  lookedUp('prefix-only match of a login', 'ada@intranet.example.evil', 'user_prefix_only'),
  lookedUp('prefix-only match of a name', 'ada@intranet.exampl', 'user_prefix_only'),
  lookedUp('two matches', 'twin@intranet.example', 'user_several'),
  lookedUp('inactive user', 'ivan@intranet.example', 'user_inactive'),
  lookedUp('user of another enterprise', 'charles@supplier.example', 'user_external'),
  {
    seeded: 'user gone between look-up and token',
    cause: 'user_gone',
    step: 'user-token',
    between: (fetch) => async (request) => {
      const form = new URLSearchParams(await request.clone().text());
      const claims = form.get('assertion')?.split('.')[1] ?? '';
      const isForUser = Buffer.from(claims, 'base64url').toString().includes('"user"');
      return isForUser
        ? Response.json(
            { error: 'invalid_grant', error_description: "Please check the 'sub' claim." },
            { status: 400 },
          )
        : fetch(request);
    },
  },
  {
    seeded: 'terms of service not accepted, at the token',
    cause: 'terms_not_accepted',
    step: 'service-token',
    at: (box) => {
      box.control.addFault({ path: '/oauth2/token', status: 400, code: 'terms_of_service_required' });
    },
  },
  refused('terms of service not accepted, at the API', 'terms_of_service_required', 'terms_not_accepted'),
  refused('password to be reset', 'password_reset_required', 'user_step_needed'),
  refused('address blocked by policy', 'access_from_location_blocked', 'blocked_by_policy'),
  {
    seeded: 'folder not shared with the user',
    cause: 'folder_not_shared',
    step: 'folder',
    options: ({ folders }) => ({ folderId: folders.graces }),
  },
  {
    seeded: 'folder lost between opening and narrowing',
    cause: 'folder_not_shared',
    step: 'downscope',
    between: (fetch) => (request) =>
      request.method === 'GET' && new URL(request.url).pathname.startsWith('/2.0/folders/')
        ? Promise.resolve(Response.json({ id: '1', permissions: {} }))
        : fetch(request),
    options: ({ folders }) => ({ folderId: folders.graces }),
  },
  {
    seeded: 'storage full',
    cause: 'upload_refused',
    step: 'upload',
    at: (box) => {
      box.control.addFault({
        method: 'POST',
        path: '/api/2.0/files/content',
        status: 403,
        code: 'storage_limit_exceeded',
      });
    },
  },
  {
    seeded: 'test file that cannot be deleted',
    cause: 'test_file_left',
    step: 'upload',
    at: (box) => {
      box.control.addFault({ method: 'DELETE', path: '/2.0/files/*', status: 403 });
    },
  },
  {
    seeded: 'role that does not upload',
    cause: 'folder_limited',
    step: 'downscope',
    options: ({ folders }) => ({ folderId: folders.readOnly, write: false }),
  },
];

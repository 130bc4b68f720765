import { fault, notice, PLACE } from './cause.ts';

/** Of the person, and of the folder. */
export const USER_CAUSES = {
  user_unknown: fault(
    'No user of the enterprise has this address as login.',
    'Create the user, or change the login to the address; aliases do not count.',
    PLACE.people,
  ),
  user_prefix_only: fault(
    'No login is equal to this address. Box lists users whose name or login only begins with it, and none of them may be taken.',
    'Change the login of the right one to the address, or create the user.',
    PLACE.people,
  ),
  user_external: fault(
    'The address is that of a Box user of another enterprise, for whom this app gets no token.',
    'Invite the person into this enterprise as a managed user.',
    PLACE.people,
  ),
  user_several: fault(
    'More than one user has this address as login, and none of them may be guessed.',
    'Give all but one of them another login.',
    PLACE.people,
  ),
  user_inactive: fault(
    'The user with this address is not active.',
    'Set "Status" to "Active", or leave it so: then this person sees no files.',
    PLACE.people,
  ),
  user_gone: fault(
    'Box gives no token for the user that it has just listed.',
    'See whether the user can sign in to Box; an unfinished roll-in or move keeps them out.',
    PLACE.people,
  ),
  terms_not_accepted: fault(
    "The user has not accepted the enterprise's terms of service.",
    'The user signs in to Box once and accepts them.',
    PLACE.box,
  ),
  user_step_needed: fault(
    'Box wants something from the user first: {code}.',
    'The user signs in to Box once and does it.',
    PLACE.box,
  ),
  blocked_by_policy: fault(
    'A policy of the enterprise blocks the call: {code}.',
    "Allow this server's address and this app, where that is meant to be.",
    'Box Admin Console: "Security", and "Shield"',
  ),
  folder_not_shared: fault(
    'The folder does not exist, is in the trash, or is not shared with the user.',
    'Check the id (the digits at the end of its address in Box), and invite the user into it.',
    PLACE.page,
  ),
  folder_limited: notice(
    "The user's role in the folder does not allow {features}.",
    'Give the role "Editor", where that is meant to be.',
    'Box: the folder, "Share"',
  ),
  listing_refused: fault(
    'The narrowed token may not list the folder.',
    'Check the "scopes" option of the endpoint: browsing needs base_explorer.',
    PLACE.server,
  ),
  upload_refused: fault(
    'Box took no test upload: {code}.',
    'See what it said: the room left, the policies for uploads, and the role of the user in the folder.',
    'Box: the folder, and Admin Console: "Content & Sharing"',
  ),
  test_file_left: fault(
    'The test file was uploaded, and could not be deleted.',
    'Delete it: {file}.',
    'Box: the folder',
  ),
} as const;

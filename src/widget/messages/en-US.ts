import type { Messages } from './messages.ts';

export const enUS: Messages = {
  loading: 'Loading your files…',
  signIn: 'Sign in',
  tryAgain: 'Try again',
  contact: 'Contact: {contact}',
  reference: 'Reference: {id}',
  errors: {
    session_ended: 'Your session has ended. Sign in again to continue.',
    forbidden: "You don't have permission to use Box files here.",
    no_box_user: 'No Box account is linked to your sign-in.',
    endpoint_not_found: "File access isn't set up correctly on this page.",
    endpoint_failed: 'File access is temporarily unavailable. Trying again…',
    rate_limited: 'Too many requests. Trying again in {n} s.',
    bad_answer: 'File access returned an unexpected answer.',
    endpoint_blocked: "This page can't reach the file access service.",
    timeout: 'File access is taking too long.',
    offline: "You're offline. We'll reconnect automatically.",
    clock_skew: 'File access is temporarily unavailable.',
    app_setup: "File access isn't set up correctly.",
    box_rejected_token: "Box didn't accept your sign-in.",
    cors_origin: "Box can't be used from this site yet.",
    not_allowed: "You can't do this in this folder.",
    box_step_needed: 'Box needs you to finish a step.',
    blocked_by_policy: "Your organisation's Box policy blocks this.",
    item_not_found: 'This item was moved or deleted.',
    box_busy: 'Box is busy. Trying again in {n} s.',
    box_failed: 'Box has a problem right now.',
    load_failed: "The file browser couldn't be loaded.",
    bad_attribute: "File access isn't set up correctly on this page.",
  },
  about: {
    open: 'About these files',
    title: 'About these files',
    project:
      'Your files are stored in Box. They are shown here by box-file-widget, a free project that Box neither makes nor supports.',
    boxUiElements:
      "The file browser is Box UI Elements. It belongs to Box and is used under Box's own licence, which whoever built this file browser has accepted. That licence asks for this notice:",
    close: 'Close',
  },
};

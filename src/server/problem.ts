import { PROBLEM_TYPE, type Problem } from '../contract/problem.ts';
import type { Refusal, RefusalCode } from './refusal.ts';

/** What the user reads (errors.md). The causes behind one code share its sentence, so that it gives none of them away. */
const TITLES: Readonly<Record<RefusalCode, string>> = {
  session_ended: 'Your session has ended. Sign in again to continue.',
  forbidden: "You don't have permission to use Box files here.",
  no_box_user: 'No Box account is linked to your sign-in.',
  endpoint_not_found: "File access isn't set up correctly on this page.",
  endpoint_failed: 'File access is temporarily unavailable.',
  rate_limited: 'Too many requests.',
  clock_skew: 'File access is temporarily unavailable.',
  app_setup: "File access isn't set up correctly.",
};

const RETRYABLE: readonly RefusalCode[] = ['endpoint_failed', 'rate_limited', 'clock_skew'];

export interface ProblemContext {
  readonly correlationId: string;
  readonly isAdmin: boolean;
  readonly loginUrl: string | undefined;
  readonly contact: string | undefined;
}

/** The RFC 9457 answer for a refusal. */
export function problemResponse(refusal: Refusal, context: ProblemContext): Response {
  const headers = new Headers({ 'Content-Type': PROBLEM_TYPE, 'Cache-Control': 'no-store' });
  if (refusal.status === 405) headers.set('Allow', 'POST');
  if (refusal.retryAfterSeconds !== undefined) headers.set('Retry-After', String(refusal.retryAfterSeconds));
  return new Response(JSON.stringify(problemOf(refusal, context)), { status: refusal.status, headers });
}

function problemOf(refusal: Refusal, context: ProblemContext): Problem {
  const { code, status, detail } = refusal;
  const { loginUrl, contact, correlationId, isAdmin } = context;
  return {
    type: `urn:box-file-widget:problem:${code}`,
    title: TITLES[code],
    status,
    code,
    retryable: RETRYABLE.includes(code),
    correlation_id: correlationId,
    ...(code === 'session_ended' && loginUrl !== undefined ? { login_url: loginUrl } : {}),
    ...(contact === undefined ? {} : { contact }),
    ...(isAdmin && detail !== undefined ? { admin_detail: detail } : {}),
  };
}

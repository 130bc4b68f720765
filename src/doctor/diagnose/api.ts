import type { CauseCode } from '../causes/index.ts';
import { describe, type Exchange } from '../evidence/exchange.ts';
import { finding } from '../finding.ts';
import type { Finding } from '../report.ts';

const BY_CODE: Readonly<Partial<Record<string, CauseCode>>> = {
  cors_origin_not_whitelisted: 'cors_origin_not_listed',
  terms_of_service_required: 'terms_not_accepted',
  password_reset_required: 'user_step_needed',
  user_email_confirmation_required: 'user_step_needed',
  forbidden_by_policy: 'blocked_by_policy',
  access_from_location_blocked: 'blocked_by_policy',
};

/** The cause of a refusal by Box's API; `otherwise` where Box's code says nothing by itself. */
export function diagnoseRefusal(
  exchange: Exchange,
  otherwise: CauseCode,
  details: Readonly<Record<string, string>> = {},
): Finding {
  const { code, status } = exchange;
  const cause = status === 401 ? 'token_refused' : (BY_CODE[code] ?? otherwise);
  return finding(cause, [describe(exchange)], {
    host: exchange.host,
    code: code === '' ? String(status) : code,
    ...details,
  });
}

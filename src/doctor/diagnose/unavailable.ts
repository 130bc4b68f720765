import { describe, type Exchange } from '../evidence/exchange.ts';
import type { CauseCode } from '../causes/index.ts';
import { finding } from '../finding.ts';
import type { Settings } from '../options.ts';
import type { Finding } from '../report.ts';

const BY_NETWORK_ERROR: readonly (readonly [RegExp, CauseCode])[] = [
  [/^PROXY_407$/, 'proxy_sign_in'],
  [/^(ENOTFOUND|EAI_\w+|ENODATA)$/, 'dns_failure'],
  [/^CERT_(HAS_EXPIRED|NOT_YET_VALID)$/, 'tls_expired'],
  [/^ERR_TLS_CERT_ALTNAME_INVALID$/, 'tls_wrong_host'],
  [/SELF_SIGNED|UNABLE_TO_(GET_ISSUER|VERIFY)|CERT_UNTRUSTED|INVALID_CA/, 'tls_intercepted'],
  // A proxy that speaks plain HTTP on the TLS port.
  [/^(ERR_SSL_WRONG_VERSION_NUMBER|EPROTO|HPE_\w+)$/, 'answer_not_box'],
  [
    /^(PROXY_\d+|ECONNREFUSED|ECONNRESET|EHOSTUNREACH|ENETUNREACH|ETIMEDOUT|EPIPE|TIMEOUT|UND_ERR_\w+)$/,
    'host_blocked',
  ],
];

/** Why there is no answer of Box's: name, connection, certificate, proxy, or Box itself. */
export async function diagnoseUnavailable(exchange: Exchange, settings: Settings): Promise<Finding> {
  const cause = causeOf(exchange);
  const details = { host: new URL(exchange.url).hostname, status: String(exchange.status) };
  return finding(cause, [describe(exchange), ...(await certificateOf(cause, exchange, settings))], details);
}

function causeOf({ status, networkError }: Exchange): CauseCode {
  if (status === 429) return 'box_rate_limit';
  if (status >= 500) return 'box_failing';
  if (status > 0) return 'answer_not_box';
  return BY_NETWORK_ERROR.find(([pattern]) => pattern.test(networkError))?.[1] ?? 'box_unreachable';
}

async function certificateOf(
  cause: CauseCode,
  { url }: Exchange,
  { inspectCertificate }: Settings,
): Promise<readonly string[]> {
  if (!cause.startsWith('tls_')) return [];
  const shown = await inspectCertificate?.(url);
  return shown === undefined
    ? []
    : [`The certificate shown is for “${shown.subject}”, issued by “${shown.issuer}”.`];
}

import { fault, notice, PLACE } from './cause.ts';

const SET_CLOCK =
  'Set it by NTP ("timedatectl set-ntp true", then "timedatectl"). Where the Date header of the answers comes through, the endpoint corrects for it, at the price of a refused request after each start.';

/** Of the way to Box and of the two clocks. */
export const NETWORK_CAUSES = {
  dns_failure: fault(
    'The name {host} cannot be resolved.',
    'Let this server resolve it (try "getent hosts {host}"), or tell it the proxy (HTTPS_PROXY) that does.',
    PLACE.network,
  ),
  host_blocked: fault(
    'No connection to {host} comes about: something on the way refuses or drops it.',
    'Allow this server to reach {host} on that port, or tell it the proxy to use (HTTPS_PROXY).',
    PLACE.network,
  ),
  tls_intercepted: fault(
    'The certificate shown for {host} is from an authority that this server does not trust: a proxy opens encrypted connections, or it is not {host} that answers.',
    "Leave {host} out of the inspection, or give Node the authority's certificate: NODE_EXTRA_CA_CERTS=/path/to/authority.pem.",
    PLACE.network,
  ),
  tls_wrong_host: fault(
    'The certificate shown for {host} is for another name: it is not {host} that answers.',
    'Check the address, DNS and /etc/hosts on this server, and proxies on the way.',
    PLACE.network,
  ),
  tls_expired: fault(
    'The certificate shown for {host} has expired, or is not valid yet by the clock of this server.',
    "Check this server's date first, then what answers on the way.",
    PLACE.server,
  ),
  proxy_sign_in: fault(
    'The proxy on the way to {host} wants a sign-in (407).',
    'Put user and password into HTTPS_PROXY, or let this server pass without.',
    PLACE.network,
  ),
  answer_not_box: fault(
    'Something other than Box answers for {host}: a proxy, a sign-in page of the network, or a filter.',
    'Let requests to {host} through unchanged.',
    PLACE.network,
  ),
  box_unreachable: fault(
    'The call to {host} failed.',
    'Try "curl -v https://{host}/2.0/users/me" on this server: 401 is the right answer there.',
    PLACE.network,
  ),
  box_failing: fault(
    'Box has a fault of its own: {host} answered {status} time after time.',
    'Look at status.box.com, and try again later.',
    'nothing to change on your side',
  ),
  box_rate_limit: fault(
    'Box answered 429: the rate limit of this app or enterprise is reached.',
    'Try again in some minutes. Look for another program that uses the same app.',
    PLACE.server,
  ),
  clock_ahead: fault("This server's clock is ahead of Box's{by}.", SET_CLOCK, PLACE.server),
  clock_behind: fault("This server's clock is behind Box's{by}.", SET_CLOCK, PLACE.server),
  clock_drifting: notice(
    "This server's clock is{by} off Box's: assertions live 30 s, and half a minute would be too much.",
    'Set it by NTP ("timedatectl set-ntp true").',
    PLACE.server,
  ),
  assertion_replayed: fault(
    'Box has seen the assertion before, although each one is signed anew: something on the way sends requests twice.',
    'Let no proxy between this server and {host} repeat requests.',
    PLACE.network,
  ),
} as const;

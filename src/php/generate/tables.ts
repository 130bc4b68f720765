import { ENDPOINT_CODES } from '../../contract/problem.ts';
import { FEATURES } from '../../contract/features.ts';
import { REASONS } from '../../contract/token-request.ts';
import { CAUSES } from '../../doctor/index.ts';
import { STEPS } from '../../doctor/steps/index.ts';
import { SETUP_FAULTS } from '../../server/box/setup-faults.ts';
import { problemResponse } from '../../server/problem.ts';
import type { RefusalCode } from '../../server/refusal.ts';
import { DEFAULT_SCOPES } from '../../server/scopes.ts';
import { phpLiteral } from './php-literal.ts';

/** Found out by pages alone; no endpoint says them of itself. */
const OF_PAGES = ['bad_answer', 'endpoint_blocked', 'timeout', 'offline'];

/** What the PHP library takes over from the TypeScript sources: the text of each file in `data/`, by its name. */
export async function phpTables(): Promise<Readonly<Record<string, string>>> {
  const tables = {
    contract: {
      features: FEATURES,
      reasons: REASONS,
      scopes: DEFAULT_SCOPES,
      problems: await problems(),
    },
    'setup-faults': SETUP_FAULTS.map((fault) => ({ ...fault, description: pcre(fault.description) })),
    causes: causes(),
    steps: Object.fromEntries(STEPS.map(({ name, title }) => [name, title])),
  };
  return Object.fromEntries(
    Object.entries(tables).map(([name, table]) => [`${name}.php`, phpFile(phpLiteral(table))]),
  );
}

/** The one remedy that names what Node is told is of PHP here. */
function causes(): unknown {
  const { tls_intercepted: cause } = CAUSES;
  const node = "give Node the authority's certificate: NODE_EXTRA_CA_CERTS=/path/to/authority.pem.";
  const php = "give PHP the authority's certificate: curl.cainfo and openssl.cafile in php.ini.";
  if (!cause.remedy.includes(node)) throw new Error('The remedy for tls_intercepted has other words now.');
  return { ...CAUSES, tls_intercepted: { ...cause, remedy: cause.remedy.replace(node, php) } };
}

/** The same in PHP's dialect, as far as the two agree. */
const pcre = ({ source, flags }: RegExp): string => `/${source}/${flags}`;

const phpFile = (literal: string): string => `<?php

// Taken over from the TypeScript sources by src/php/generate/write.ts: change it there.

return ${literal};
`;

async function problems(): Promise<Readonly<Record<string, unknown>>> {
  const codes = ENDPOINT_CODES.filter((code): code is RefusalCode => !OF_PAGES.includes(code));
  return Object.fromEntries(
    await Promise.all(codes.map(async (code) => [code, await problem(code)] as const)),
  );
}

async function problem(code: RefusalCode): Promise<unknown> {
  const context = { correlationId: '', isAdmin: false, loginUrl: undefined, contact: undefined };
  const response = problemResponse({ status: 400, code, reason: '' }, context);
  const { title, retryable } = (await response.json()) as Readonly<Record<string, unknown>>;
  return { title, retryable };
}

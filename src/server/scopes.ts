import type { Feature } from '../contract/features.ts';
import type { Grant } from './policy.ts';

/** The Box scopes that each feature needs. */
export type ScopeMap = Readonly<Record<Feature, readonly string[]>>;

/**
 * Scopes of Content Explorer (box-facts §1). Which scope creates folders, and whether searching needs `root_readonly`,
 * is not documented: override the entry where an account asks for more.
 */
export const DEFAULT_SCOPES: ScopeMap = {
  browse: ['base_explorer'],
  download: ['item_download'],
  upload: ['item_upload'],
  preview: ['item_preview'],
  share: ['item_share'],
  rename: ['item_rename'],
  delete: ['item_delete'],
  'create-folder': ['item_upload'],
};

/** Box's base scope for an element that stands alone, where nothing is browsed. */
const ALONE: Partial<Record<Feature, string>> = { upload: 'base_upload', preview: 'base_preview' };

/** The scopes of a grant, each once and sorted, so that one set has one cache key. */
export function scopesOf(grant: Grant, overrides: Partial<ScopeMap> = {}): readonly string[] {
  const scopes =
    grant.scopes ??
    grant.features.flatMap((feature) => [
      ...(overrides[feature] ?? DEFAULT_SCOPES[feature]),
      ...baseOf(feature, grant),
    ]);
  return [...new Set(scopes)].sort();
}

function baseOf(feature: Feature, grant: Grant): readonly string[] {
  const base = grant.features.includes('browse') ? undefined : ALONE[feature];
  return base === undefined ? [] : [base];
}

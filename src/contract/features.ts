/** One thing a user may do, as a page asks for it and a backend grants it. */
export const FEATURES = [
  'browse',
  'download',
  'upload',
  'preview',
  'share',
  'rename',
  'delete',
  'create-folder',
] as const;

export type Feature = (typeof FEATURES)[number];

export function isFeature(value: unknown): value is Feature {
  return FEATURES.some((feature) => feature === value);
}

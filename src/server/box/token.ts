import type { Restriction } from '../../contract/token-answer.ts';
import { isJsonObject } from '../json.ts';

/** A token as Box gave it. */
export interface BoxToken {
  readonly accessToken: string;
  /** Milliseconds since the epoch by this server's clock, counted from before it was asked for. */
  readonly expiresAt: number;
  readonly restrictedTo: readonly Restriction[];
}

/** Reads a token answer of Box; undefined where it is none. Box's lifetimes vary, so none is assumed. */
export function readToken(json: unknown, askedAt: number): BoxToken | undefined {
  if (!isJsonObject(json)) return undefined;
  const { access_token: accessToken, expires_in: expiresIn, restricted_to: restrictedTo } = json;
  if (typeof accessToken !== 'string' || accessToken === '') return undefined;
  if (typeof expiresIn !== 'number' || !(expiresIn > 0)) return undefined;
  return { accessToken, expiresAt: askedAt + expiresIn * 1000, restrictedTo: readRestrictions(restrictedTo) };
}

function readRestrictions(value: unknown): readonly Restriction[] {
  return Array.isArray(value) ? value.filter(isRestriction) : [];
}

function isRestriction(value: unknown): value is Restriction {
  return isJsonObject(value) && typeof value['scope'] === 'string';
}

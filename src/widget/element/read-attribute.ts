import { isFolderId } from '../../contract/token-request.ts';
import type { AttributeValues } from './attributes.ts';
import { SetupError } from './setup-error.ts';

type Name = keyof AttributeValues;

/** What the page has written, or undefined where that is nothing. */
export function given(value: string | null | undefined): string | undefined {
  const trimmed = value?.trim();
  return trimmed === '' ? undefined : trimmed;
}

/** The first choice is the default. */
export function oneOf<Choice extends string>(
  name: Name,
  choices: readonly [Choice, ...Choice[]],
  values: AttributeValues,
): Choice {
  const value = given(values[name]) ?? choices[0];
  const choice = choices.find((one) => one === value);
  if (choice === undefined)
    throw new SetupError(name, `must be one of ${choices.join(', ')}, not "${value}"`);
  return choice;
}

/** Those of `choices` that are written, in the order of `choices`. */
export function wordsOf<Choice extends string>(
  name: Name,
  choices: readonly Choice[],
  byDefault: readonly Choice[],
  values: AttributeValues,
): readonly Choice[] {
  const words: readonly string[] = given(values[name])?.split(/\s+/) ?? byDefault;
  const unknown = words.find((word) => !choices.some((choice) => choice === word));
  if (unknown !== undefined) {
    throw new SetupError(name, `has an unknown word "${unknown}": choose from ${choices.join(', ')}`);
  }
  return choices.filter((choice) => words.includes(choice));
}

/** A folder's or file's id. */
export function idOf(name: Name, what: string, values: AttributeValues): string | undefined {
  const value = given(values[name]);
  if (value === undefined || isFolderId(value)) return value;
  throw new SetupError(name, `is no Box ${what} id (digits only): "${String(value)}"`);
}

/** 1 or more; Infinity where nothing is written. */
export function countOf(name: Name, values: AttributeValues): number {
  const value = given(values[name]);
  if (value === undefined) return Infinity;
  if (/^[1-9]\d{0,5}$/.test(value)) return Number(value);
  throw new SetupError(name, `is no whole number from 1 on: "${value}"`);
}

/** @param base what a relative one starts from; it has to be absolute where there is none. */
export function urlOf(name: Name, byDefault: string, values: AttributeValues, base?: string): URL {
  const value = given(values[name]) ?? byDefault;
  const url = webUrl(value, base);
  if (url) return url;
  const kind = base === undefined ? 'absolute http' : 'http';
  throw new SetupError(name, `is no ${kind} or https URL: "${value}"`);
}

function webUrl(value: string, base?: string): URL | undefined {
  if (!URL.canParse(value, base)) return undefined;
  const url = new URL(value, base);
  return url.protocol === 'http:' || url.protocol === 'https:' ? url : undefined;
}

import { BoxError } from '../errors.ts';

const MAX_LENGTH = 255;

/**
 * Names by Box's rules (its OpenAPI file, at "create folder").
 *
 * @throws BoxError 400 `item_name_invalid` or `item_name_too_long`
 */
export function requireName(name: unknown): string {
  if (typeof name !== 'string' || !isValid(name)) {
    throw new BoxError(400, 'item_name_invalid', { message: 'Item name invalid' });
  }
  if (name.length > MAX_LENGTH)
    throw new BoxError(400, 'item_name_too_long', { message: 'Item name too long' });
  return name;
}

function isValid(name: string): boolean {
  const isBlankOrTrailing = name.trim() === '' || name.trimEnd() !== name;
  return !isBlankOrTrailing && name !== '.' && name !== '..' && !Array.from(name).some(isForbidden);
}

const isForbidden = (char: string): boolean =>
  char < ' ' || char === '\u007f' || char === '/' || char === '\\';

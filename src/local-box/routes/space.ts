import type { BoxState } from '../box-state.ts';
import { BoxError } from '../errors.ts';
import type { User } from '../store/users.ts';
import { MAX_UPLOAD_SIZE, SPACE_AMOUNT, spaceUsed } from '../views/user.ts';

/** 403 where a file of so many bytes is too large, or too much for what the user still has. */
export function requireSpace({ store }: BoxState, user: User, size: number): void {
  if (size > MAX_UPLOAD_SIZE) {
    throw new BoxError(403, 'file_size_limit_exceeded', {
      message: 'File size exceeds the folder owner’s file size limit',
    });
  }
  if (spaceUsed(store, user) + size > SPACE_AMOUNT) {
    throw new BoxError(403, 'storage_limit_exceeded', { message: 'Account storage limit reached' });
  }
}

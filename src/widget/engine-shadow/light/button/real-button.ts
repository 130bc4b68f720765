/** What stands behind the light ones. */
export { Button, Focusable } from '@ariakit/react';

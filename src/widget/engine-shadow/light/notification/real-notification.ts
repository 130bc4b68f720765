/** What takes the light notifications' place: the build leaves these imports as they are. */
import { Notification } from '@box/blueprint-web/lib-esm/primitives/notification/index';

export const { Provider, Viewport, Button } = Notification;
export { useNotification } from '@box/blueprint-web/lib-esm/primitives/notification/notification-provider';

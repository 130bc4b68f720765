/** What takes the light menu's place. */
import { DropdownMenu } from '@box/blueprint-web';

export const { Root, Trigger, Content, Item, Separator } = DropdownMenu;

/** What a grid's items take from blueprint, each as a module's default for React's `lazy`. */
import { GridList } from '@box/blueprint-web';

export const actions = { default: GridList.Actions };
export const actionIconButton = { default: GridList.ActionIconButton };

/** What takes the light tooltip's place: the build leaves this one import as it is. */
export { Tooltip, TooltipProvider } from '@box/blueprint-web/lib-esm/tooltip/tooltip';

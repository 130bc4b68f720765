import type { Plugin } from 'vite';
import { patchModule } from '../patches/patch-module.ts';
import { pathOf } from '../module-id.ts';

/** What Blueprint's components say with their new look. */
const NEW_LOOK = /\[data-modern=["']?true["']?\]/;
/** Arguments with which a selector may match without the attribute. */
const OPTIONAL = /:not\([^()]*\)|\([^()]*,[^()]*\)/g;

/** Where upstream (box-ui-elements 26.3.0) asks a prop for the new look, which the widget never sets. */
const ASKS = '/box-ui-elements/es/elements/common/withBlueprintModernization.js';
const SWITCH = /BlueprintModernizationProvider|BlueprintModernizationContext\.Provider/;
const MAY_SWITCH = /\/blueprint-modernization-context\/|\/blueprint-web\/dist\/lib-esm\/index\.js$/;

/**
 * Holds Blueprint's components to the look that they have by default, so that rules of the other are left out.
 *
 * @throws from the build, where another module of upstream's could switch the look.
 */
export function classicLook(): Plugin[] {
  return [
    patchModule({
      name: 'classic-look',
      path: ASKS,
      replacements: [['!!props.enableModernizedComponents', 'false']],
    }),
    {
      name: 'box-file-widget:one-look',
      transform(code, id) {
        const path = pathOf(id);
        if (SWITCH.test(code) && !path.endsWith(ASKS) && !MAY_SWITCH.test(path))
          this.error(`${path} may switch the look of Blueprint's components`);
        return null;
      },
    },
  ];
}

/** Whether the selector is for the look that no component has. */
export function isOfNewLook(selector: string): boolean {
  return NEW_LOOK.test(selector.replace(OPTIONAL, ''));
}

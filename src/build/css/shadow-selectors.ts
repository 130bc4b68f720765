import type { Plugin as PostcssPlugin, Rule } from 'postcss';

/** Turns a selector written for a page into one for a shadow root: `:root` and `html` → `:host`, `body` → its stand-in. */
export function shadowSelector(selector: string): string {
  return selector
    .replace(/:root\b/g, ':host')
    .replace(/(^|[\s>+~,])html(?=[\s>+~.:[,]|$)/g, '$1:host')
    .replace(/(^|[\s>+~,])body(?=[\s>+~.:[,]|$)/g, '$1.box-body');
}

export function shadowSelectors(): PostcssPlugin {
  return {
    postcssPlugin: 'box-file-widget:shadow-selectors',
    Once(root) {
      // Inert in a shadow root, but for WebKit, which would ask Box's CDN for Lato.
      root.walkAtRules('font-face', (rule) => {
        rule.remove();
      });
      root.walkRules((rule) => {
        if (!isKeyframe(rule)) rule.selectors = rule.selectors.map(shadowSelector);
      });
    },
  };
}

function isKeyframe({ parent }: Rule): boolean {
  return parent?.type === 'atrule' && 'name' in parent && /keyframes$/.test(parent.name);
}

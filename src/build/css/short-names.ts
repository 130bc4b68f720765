/** A class or an animation of blueprint's CSS modules. */
const NAME = /\bbp_[\w-]+--[\da-f]{5}\b/g;

/** Upstream looks for it by a part of its name (box-ui-elements 26.3.0, components/table/makeSelectable.js). */
const SOUGHT = 'bp_text_button_module';

export type Rename = (text: string) => string;

/** Gives each of blueprint's names a short one, in style sheets and in components alike. */
export function shortNames(css: string): Rename {
  const names = [...new Set(css.match(NAME))].filter((name) => !name.startsWith(SOUGHT)).sort();
  const short = new Map(names.map((name, index) => [name, `bp${index.toString(36)}`]));
  return (text) => text.replace(NAME, (name) => short.get(name) ?? name);
}

const ATTRIBUTE = /\[[^\]]*\]/g;
const ARGUMENTS = /\([^()]*\)/g;
const CLASS = /\.((?:[\w-]|[^\0-\x7f]|\\.)+)/g;

/** Classes without which a selector matches nothing; those in the arguments of `:is()`, `:not()` … are not among them. */
export function classesIn(selector: string): readonly string[] {
  const bare = withoutArguments(selector.replace(ATTRIBUTE, ''));
  return Array.from(bare.matchAll(CLASS), ([, name = '']) => name.replaceAll('\\', ''));
}

function withoutArguments(selector: string): string {
  const bare = selector.replace(ARGUMENTS, '');
  return bare === selector ? bare : withoutArguments(bare);
}

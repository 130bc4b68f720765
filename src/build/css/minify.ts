import { transform } from 'lightningcss';

/** The first versions with all that the widget needs of a browser: ES2022, and style sheets made by script. */
const TARGETS = { chrome: version(94), firefox: version(101), safari: version(16, 4) };

/** What lightningcss cannot read it leaves out, as a browser would. */
export function minified(css: string): string {
  const { code } = transform({
    filename: 'style.css',
    code: Buffer.from(css),
    minify: true,
    errorRecovery: true,
    targets: TARGETS,
  });
  return Buffer.from(code).toString();
}

function version(major: number, minor = 0): number {
  return (major << 16) | (minor << 8);
}

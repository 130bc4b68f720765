/** `npm test`: everything, in three browsers. What is here runs on any Node, to say which one it takes. */
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`The tests need Node 20.19 or later, and this is ${process.version}.`);
  process.exit(1);
}

const tsx = await import('tsx/esm/api').catch(() => undefined);
if (!tsx) {
  console.error('What the tests are run with is not installed yet: run `npm ci` first.');
  process.exit(1);
}

tsx.register();
const { main } = await import('./run/main.ts');
process.exitCode = await main(process.argv.slice(2));

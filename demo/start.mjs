// Plain JavaScript: an old Node or a checkout without packages must still get a sentence, not a stack.
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < 20 || (major === 20 && minor < 19)) {
  fail(`Node ${process.versions.node} is too old: install Node 20.19 or later.`);
}

try {
  const { register } = await import('tsx/esm/api');
  register();
} catch {
  fail('The packages are not installed: run "npm ci" first.');
}

await import('./start/main.ts');

function fail(sentence) {
  console.error(sentence);
  process.exit(1);
}

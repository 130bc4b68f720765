/** `npm test`: everything, in three browsers. */
import { spawn } from 'node:child_process';
import { parseArgs } from 'node:util';
import { ensureBrowsers } from './browsers/install.mjs';
import { COUNTS } from './run/counts.mjs';
import { allSteps, BROWSERS } from './run/steps.mjs';

const HELP = `npm test -- [--only STEP] [--browser NAME]

  --only STEP       build, lint, node, widget or journeys
  --browser NAME    ${BROWSERS.join(', ')}
`;

const { values } = parseArgs({
  options: { only: { type: 'string' }, browser: { type: 'string' }, help: { type: 'boolean' } },
});

if (values.help) console.log(HELP);
else process.exitCode = await main();

async function main() {
  const chosen = allSteps().filter(isChosen);
  if (chosen.length === 0) return fail(`There is no such step or browser.\n\n${HELP}`);
  if (chosen.some(({ browser }) => browser) && !ensureBrowsers(console.log))
    return fail('Browsers are missing.');
  const total = { passed: 0, failed: 0 };
  for (const step of chosen) {
    const { passed, failed } = await run(step);
    total.passed += passed;
    total.failed += failed;
  }
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  return total.failed === 0 ? 0 : 1;
}

function isChosen({ name, browser }) {
  const wanted = values.only === undefined || values.only === name;
  return wanted && (values.browser === undefined || browser === undefined || values.browser === browser);
}

async function run(step) {
  const title = step.browser ? `${step.name}, ${step.browser}` : step.name;
  console.log(`\n── ${title}`);
  const start = Date.now();
  const { output, code } = await spawned(step);
  const counts = COUNTS[step.counts](output, code);
  const seconds = ((Date.now() - start) / 1000).toFixed(0);
  console.log(`── ${title}: ${counts.failed === 0 ? 'ok' : 'FAILED'}, ${seconds} s`);
  return counts;
}

/** Shows the output as it comes, and keeps it to be counted. */
function spawned({ command: [program, ...args], env }) {
  return new Promise((resolve) => {
    const child = spawn(program, args, {
      env: { ...process.env, ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8');
      stream.on('data', (text) => {
        output += text;
        process.stdout.write(text);
      });
    }
    child.on('close', (code) => resolve({ output, code: code ?? 1 }));
  });
}

function fail(sentence) {
  console.error(sentence);
  return 1;
}

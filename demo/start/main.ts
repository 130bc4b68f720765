import type { Box } from './box.ts';
import { startDemo } from './demo.ts';
import { ensureWidget } from './ensure-widget.ts';
import { HELP, readSettings } from './settings.ts';
import { sentenceFor } from './start-error.ts';

if (process.argv.includes('--help')) {
  console.log(HELP);
} else {
  try {
    await main();
  } catch (failure) {
    console.error(sentenceFor(failure) ?? failure);
    process.exitCode = 1;
  }
}

async function main(): Promise<void> {
  const settings = readSettings(process.env);
  const demo = await startDemo(settings);
  try {
    await ensureWidget((line) => {
      console.log(line);
    });
  } catch (failure) {
    await demo.close();
    throw failure;
  }
  console.log(`\n  The demo intranet:  ${demo.url}\n  ${boxLine(demo.box)}\n\n  Stop with Ctrl+C.`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void demo.close());
  }
}

function boxLine({ local, apiUrl }: Box): string {
  return local ? `The local Box:      ${apiUrl}` : `Box:                ${apiUrl}, with your configuration`;
}

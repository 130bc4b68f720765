import type { Client } from 'webdriver';

type Size = readonly [width: number, height: number];

/** Gives windows the viewport that is asked for. They are larger than it by a bar, which is the same for all. */
export class Windows {
  private bar: Size | undefined;

  async resize(client: Client, viewport: Size): Promise<void> {
    this.bar ??= await measureBar(client, viewport);
    await client.setWindowRect(0, 0, viewport[0] + this.bar[0], viewport[1] + this.bar[1]);
    await settledSize(client, viewport);
  }
}

async function measureBar(client: Client, [width, height]: Size): Promise<Size> {
  await client.setWindowRect(0, 0, width, height);
  const inner = await settledSize(client);
  return [width - inner[0], height - inner[1]];
}

/** A window takes its new size some time after the driver says so, and a small one not at all. */
async function settledSize(client: Client, wanted?: Size): Promise<Size> {
  let size = '';
  for (let same = 0; same < 20 && size !== JSON.stringify(wanted); same += 1) {
    const now = String(await client.executeScript('return JSON.stringify([innerWidth, innerHeight])', []));
    if (now !== size) same = 0;
    size = now;
  }
  return JSON.parse(size) as Size;
}

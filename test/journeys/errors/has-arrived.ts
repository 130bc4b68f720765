import assert from 'node:assert/strict';
import { boxItems } from '../box-item.ts';
import type { Scene } from './scene.ts';

/** The file is in the list, and in Box. */
export async function hasArrived(scene: Scene, name: string): Promise<void> {
  await scene.explorer.row(name).waitFor();
  assert.ok(
    (await boxItems(scene.demo, 'ada')).some((item) => item.name === name),
    `${name} is in Box`,
  );
}

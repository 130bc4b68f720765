import type { Failure } from './failure.ts';
import type { BoxCode } from '../../contract/error-code.ts';

/** Nothing in the folder can work after one of these, so the error view takes the engine's place. */
const COVERS: ReadonlySet<string> = new Set<BoxCode>([
  'box_rejected_token',
  'cors_origin',
  'box_step_needed',
]);

export function coversEngine({ code }: Failure): boolean {
  return COVERS.has(code);
}

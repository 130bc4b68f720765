export { CAUSES, type Cause, type CauseCode } from './causes/index.ts';
export { runDoctor } from './doctor.ts';
export type { Fetch } from './evidence/witness.ts';
export type { Certificate, DoctorOptions, PageOptions } from './options.ts';
export { ENGINES, MODES, policyLines, type Engine, type Mode, type PolicyWish } from './page/policy.ts';
export { originOf } from './page/origin.ts';
export { stepLine, summary } from './render/text.ts';
export {
  findingsOf,
  STEP_NAMES,
  type DoctorReport,
  type Finding,
  type PageReport,
  type StepName,
  type StepReport,
} from './report.ts';

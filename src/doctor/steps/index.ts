import type { Step } from '../step.ts';
import { clockStep } from './clock.ts';
import { configStep } from './config.ts';
import { corsStep } from './cors.ts';
import { downscopeStep } from './downscope.ts';
import { enterpriseAccessStep } from './enterprise-access.ts';
import { folderStep } from './folder.ts';
import { keyStep } from './key.ts';
import { listingStep } from './listing.ts';
import { networkStep } from './network.ts';
import { serviceTokenStep } from './service-token.ts';
import { uploadStep } from './upload.ts';
import { userStep } from './user.ts';
import { userTokenStep } from './user-token.ts';

/** The walk: each step builds on what those before it have brought. */
export const STEPS: readonly Step[] = [
  configStep,
  keyStep,
  networkStep,
  clockStep,
  serviceTokenStep,
  enterpriseAccessStep,
  userStep,
  userTokenStep,
  folderStep,
  downscopeStep,
  listingStep,
  uploadStep,
  corsStep,
];

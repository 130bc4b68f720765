import type { Feature } from '../contract/features.ts';
import type { Identity } from './identity.ts';

export interface PolicyQuestion {
  readonly user: Identity;
  readonly folderId: string;
  /** What the page asks for. */
  readonly features: readonly Feature[];
}

export interface Grant {
  /** Never more than was asked reaches the token, whatever stands here. */
  readonly features: readonly Feature[];
  /** Box scopes, instead of those that the scope map gives for the features. */
  readonly scopes?: readonly string[];
  /** The search route may answer for this folder; default false. It is asked about with `browse` alone. */
  readonly search?: boolean;
}

/** What this user may do in this folder. No features: the user is refused. */
export type Policy = (question: PolicyQuestion) => Promise<Grant> | Grant;

export const allowAll: Policy = ({ features }) => ({ features });

/** The policy's grant, cut down to what was asked (token contract, "Request"). */
export async function decide(policy: Policy, question: PolicyQuestion): Promise<Grant> {
  const grant = await policy(question);
  return { ...grant, features: question.features.filter((feature) => grant.features.includes(feature)) };
}

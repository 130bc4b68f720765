import { FEATURES, isFeature } from '../contract/features.ts';
import { isFolderId, isReason, REASONS, type TokenRequest } from '../contract/token-request.ts';
import { isJsonObject, parseJson } from './json.ts';
import { failed, success, type Failed, type Outcome } from './outcome.ts';
import { badRequest, type Refusal } from './refusal.ts';

const FIELDS = ['folder_id', 'features', 'reason'];

/** Reads a token request strictly: a field it does not know could be a claim to be somebody else. */
export function parseRequest(text: string): Outcome<TokenRequest, Refusal> {
  const body = parseJson(text);
  if (!isJsonObject(body)) return refuse('not_json', 'The body must be a JSON object.');
  if (Object.keys(body).some((field) => !FIELDS.includes(field))) {
    return refuse('unknown_field', `The body must have no fields but ${FIELDS.join(', ')}.`);
  }
  const { folder_id, features, reason } = body;
  if (!isFolderId(folder_id)) return refuse('folder_id', 'folder_id must be a text of digits.');
  if (!isReason(reason)) return refuse('reason', `reason must be one of ${REASONS.join(', ')}.`);
  if (!Array.isArray(features) || features.length === 0 || !features.every(isFeature)) {
    return refuse('features', `features must be a list of one or more of ${FEATURES.join(', ')}.`);
  }
  return success({ folder_id, features, reason });
}

function refuse(reason: string, detail: string): Failed<Refusal> {
  return failed(badRequest(reason, detail));
}

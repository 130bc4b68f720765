import { isWithin } from '../access.ts';
import type { BoxState } from '../box-state.ts';
import { ROOT_ID } from '../store/item.ts';
import type { Item } from '../store/item.ts';
import { OAuthError } from './oauth-error.ts';
import { capabilitiesOf, isScope } from './scopes.ts';
import { allows } from './token.ts';
import type { Token, TokenResource } from './token.ts';

const ACCESS_TOKEN_TYPE = 'urn:ietf:params:oauth:token-type:access_token';

/** Box's guide "Downscope a token": the new token lives as long as its parent and never reaches further. */
export function exchangeToken(box: BoxState, form: URLSearchParams): Token {
  const parent = subjectToken(box, form);
  const scopes = requestedScopes(form);
  const resource = requestedResource(box, parent, form);
  const capabilities = capabilitiesOf(scopes, box.scopeRules);
  if ([...capabilities].some((capability) => !allows(parent, capability))) {
    throw new OAuthError(
      'invalid_scope',
      'The requested scope exceeds the scope granted by the subject_token.',
    );
  }
  return box.tokens.issue({
    userId: parent.userId,
    expiresAt: parent.expiresAt,
    scopes,
    capabilities,
    managesUsers: capabilities.has('manage_users'),
    resource: resource ?? parent.resource,
    parentId: parent.id,
  });
}

function subjectToken({ tokens }: BoxState, form: URLSearchParams): Token {
  if (form.get('subject_token_type') !== ACCESS_TOKEN_TYPE) {
    throw new OAuthError('invalid_request', 'Invalid subject_token_type parameter or parameter missing');
  }
  const token = tokens.find(form.get('subject_token') ?? '');
  if (!token) throw new OAuthError('invalid_grant', 'Invalid subject_token parameter or parameter missing');
  return token;
}

function requestedScopes(form: URLSearchParams): readonly string[] {
  const scopes = (form.get('scope') ?? '').split(/\s+/).filter(Boolean);
  if (scopes.length === 0 || !scopes.every(isScope)) {
    throw new OAuthError('invalid_scope', 'The requested scope is invalid, unknown, or malformed.');
  }
  return scopes;
}

function requestedResource(box: BoxState, parent: Token, form: URLSearchParams): TokenResource | undefined {
  const resource = form.get('resource');
  const sharedLink = form.get('box_shared_link');
  if (resource === null && sharedLink === null) return undefined;
  const item = resource === null ? itemOfLink(box, sharedLink ?? '') : itemOfUrl(box, parent, resource);
  if (item?.ownerId !== parent.userId || !isWithin(box.store.items, parent, item)) {
    throw new OAuthError('invalid_resource', 'The specified resource is not valid or not accessible.');
  }
  return { type: item.type, id: item.id };
}

/** Of a resource such as `https://api.box.com/2.0/folders/123` only the path counts. */
function itemOfUrl({ store }: BoxState, parent: Token, resource: string): Item | undefined {
  const match = /^https?:\/\/[^/]+\/2\.0\/(folders|files)\/(\d+)\/?$/.exec(resource);
  if (!match?.[2]) return undefined;
  return store.items.find(parent.userId, match[1] === 'folders' ? 'folder' : 'file', match[2]);
}

const itemOfLink = ({ store }: BoxState, url: string): Item | undefined =>
  store.items.sharedAs(url.split('/').at(-1) ?? '');

/** `restricted_to`: each scope with the item it is tied to, which is the root folder where no resource was named. */
export function restrictedTo({ store }: BoxState, token: Token): readonly unknown[] {
  const { type, id } = token.resource ?? { type: 'folder', id: ROOT_ID };
  const item = store.items.find(token.userId, type, id);
  const object = item && {
    type,
    id,
    sequence_id: String(item.etag),
    etag: String(item.etag),
    name: item.name,
  };
  return (token.scopes ?? []).map((scope) => ({ scope, object }));
}

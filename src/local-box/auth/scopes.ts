/** One thing a call needs leave for. */
export type Capability =
  | 'list'
  | 'info'
  | 'preview'
  | 'download'
  | 'upload'
  | 'create_folder'
  | 'rename'
  | 'share'
  | 'delete'
  | 'search'
  | 'recents'
  | 'comment'
  | 'annotate'
  | 'view_all_annotations'
  | 'view_own_annotations'
  | 'read_self'
  | 'move'
  | 'manage_users';

const READ_ALL = ['list', 'info', 'preview', 'search', 'recents', 'read_self'] as const;

/**
 * What each scope allows, after the scopes guide in Box's documentation. Where that is silent the narrow reading is taken,
 * so that a widget that works here has asked for enough: `root_readonly` lets nobody download.
 */
const SCOPES: Readonly<Record<string, readonly Capability[]>> = {
  base_explorer: ['list', 'info', 'search', 'recents', 'read_self'],
  base_picker: ['list', 'info', 'search', 'recents', 'read_self'],
  base_preview: ['info', 'preview', 'read_self'],
  base_sidebar: ['info', 'read_self'],
  base_upload: ['upload'],
  item_read: ['list', 'info'],
  item_preview: ['info', 'preview'],
  item_download: ['info', 'download'],
  item_upload: ['upload'],
  item_rename: ['rename'],
  item_share: ['share'],
  item_delete: ['delete'],
  item_comment: ['comment'],
  item_task: [],
  annotation_edit: ['annotate'],
  annotation_view_all: ['view_all_annotations'],
  annotation_view_self: ['view_own_annotations'],
  root_readonly: READ_ALL,
  root_readwrite: [
    ...READ_ALL,
    'download',
    'upload',
    'create_folder',
    'rename',
    'share',
    'delete',
    'comment',
    'move',
  ],
  manage_managed_users: ['manage_users', 'read_self'],
};

/** What Box leaves unsaid about scopes, and a test may want either way. */
export interface ScopeRules {
  /** Search with a downscoped token answers 403 unless it has `root_readonly` (box-ui-elements issue 326). */
  readonly searchNeedsRootReadonly: boolean;
  readonly createFolderScopes: readonly string[];
}

export const isScope = (name: string): boolean => Object.hasOwn(SCOPES, name);

export function capabilitiesOf(scopes: readonly string[], rules: ScopeRules): ReadonlySet<Capability> {
  const allowed = new Set(scopes.flatMap((scope) => SCOPES[scope] ?? []));
  if (scopes.some((scope) => rules.createFolderScopes.includes(scope))) allowed.add('create_folder');
  const searches = scopes.includes('root_readonly') || scopes.includes('root_readwrite');
  if (rules.searchNeedsRootReadonly && !searches) allowed.delete('search');
  return allowed;
}

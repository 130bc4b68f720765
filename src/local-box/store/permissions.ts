/** What may be done with an item: the names of the `permissions` object in Box's answers. */
export const PERMISSIONS = [
  'can_download',
  'can_preview',
  'can_upload',
  'can_rename',
  'can_delete',
  'can_share',
  'can_set_share_access',
  'can_comment',
  'can_annotate',
  'can_invite_collaborator',
  'can_view_annotations_all',
  'can_view_annotations_self',
] as const;

export type Permission = (typeof PERMISSIONS)[number];

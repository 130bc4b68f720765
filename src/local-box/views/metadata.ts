import { isPermitted } from '../access.ts';
import type { FileItem } from '../store/item.ts';
import type { MetadataInstance, MetadataTemplate, TemplateField } from '../store/metadata.ts';
import type { View } from './view.ts';

export function instanceView(
  { caller }: View,
  file: FileItem,
  { id, scope, key, version, values }: MetadataInstance,
): Record<string, unknown> {
  return {
    ...values,
    $id: id,
    $type: `${key}-${id}`,
    $typeVersion: 0,
    $template: key,
    $scope: scope,
    $parent: `file_${file.id}`,
    $version: version,
    $canEdit: isPermitted(caller.token, file, 'can_upload'),
  };
}

export const templateView = ({ id, scope, key, displayName, fields }: MetadataTemplate) => ({
  type: 'metadata_template',
  id,
  scope,
  templateKey: key,
  displayName,
  hidden: false,
  copyInstanceOnItemCopy: false,
  fields: fields.map(fieldView),
});

const fieldView = ({ options, ...field }: TemplateField) => ({
  id: `${field.key}-field`,
  ...field,
  hidden: false,
  ...(options && { options: options.map((key) => ({ id: key, key })) }),
});

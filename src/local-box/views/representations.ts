import { isPermitted } from '../access.ts';
import { pagePicture } from '../seed/content/page-picture.ts';
import { currentVersion } from '../store/item.ts';
import type { FileItem, FileVersion } from '../store/item.ts';
import { extensionOf } from './extension.ts';
import type { View } from './view.ts';

type Bytes = FileVersion['bytes'];

/** Another form of a file's content. */
interface Representation {
  /** As in `X-Rep-Hints`, before the question mark. */
  readonly kind: 'png' | 'pdf' | 'text';
  readonly mediaType: string;
  readonly bytes: (version: FileVersion) => Bytes;
}

const own = ({ bytes }: FileVersion): Bytes => bytes;
const pageOf = (extension: string): Representation => ({
  kind: 'png',
  mediaType: 'image/png',
  bytes: () => pagePicture(extension),
});
const TEXT: Representation = { kind: 'text', mediaType: 'text/plain', bytes: own };

const BY_EXTENSION: Readonly<Record<string, readonly Representation[]>> = {
  png: [{ kind: 'png', mediaType: 'image/png', bytes: own }],
  pdf: [{ kind: 'pdf', mediaType: 'application/pdf', bytes: own }, pageOf('pdf')],
  docx: [pageOf('docx')],
  csv: [TEXT],
  md: [TEXT],
  txt: [TEXT],
};

const DIMENSIONS = '1024x1024';

const representationsOf = (file: FileItem): readonly Representation[] =>
  BY_EXTENSION[extensionOf(file.name).toLowerCase()] ?? [];

/** @param name `png_1024x1024`, `pdf`, `text`: the part of a representation's address. */
export const representationOf = (file: FileItem, name: string): Representation | undefined =>
  representationsOf(file).find(({ kind }) => nameOf(kind) === name);

const nameOf = (kind: Representation['kind']): string => (kind === 'png' ? `png_${DIMENSIONS}` : kind);

/** `representations`: of each group of the hints the first form that there is. */
export function representationsView(view: View, file: FileItem): Record<string, unknown> {
  const { repHints, caller } = view;
  if (!isPermitted(caller.token, file, 'can_preview')) return { entries: [] };
  const found = groupsOf(repHints).map((kinds) =>
    kinds
      .map((kind) => representationsOf(file).find((representation) => representation.kind === kind))
      .find((representation) => representation !== undefined),
  );
  const wanted = new Set(found.filter((representation) => representation !== undefined));
  return {
    entries: [...wanted].map((representation) => representationView(view, file, representation.kind)),
  };
}

/** `[pdf][jpg?dimensions=…,png?dimensions=…]` as lists of kinds. */
const groupsOf = (hints: string): string[][] =>
  [...hints.matchAll(/\[([^\]]*)\]/g)].map(([, group = '']) =>
    group.split(',').map((wish) => wish.split('?')[0]?.trim() ?? ''),
  );

export function representationView(
  { origin }: View,
  file: FileItem,
  kind: Representation['kind'],
  version: FileVersion = currentVersion(file),
): Record<string, unknown> {
  const url = `${origin}/2.0/internal_files/${file.id}/versions/${version.id}/representations/${nameOf(kind)}`;
  return {
    representation: kind,
    properties: kind === 'png' ? { dimensions: DIMENSIONS, paged: 'false', thumb: 'false' } : {},
    info: { url },
    status: { state: 'success' },
    content: { url_template: `${url}/content/{+asset_path}` },
  };
}

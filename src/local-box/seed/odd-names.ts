import { text } from './content/text.ts';
import { file, folder } from './tree.ts';
import type { FolderEntry } from './tree.ts';

/** Names that break what is not escaped, measured or directed as it should be. All are allowed in Box. */
export const ODD_NAMES = [
  '🎉 Launch party 👩🏽‍💻 plans.txt',
  'Ada\'s "final" draft.txt',
  '<script>alert(1)<script>.txt',
  '<img src=x onerror=alert(1)>.txt',
  'تقرير المبيعات 2025.txt',
  'דוח שנתי.txt',
  '年度報告書.txt',
  'Zoë & Søren – naïve café.txt',
  '100% of sales + 20%25 #1?.txt',
  'A very long name that somebody typed in a hurry because the whole sentence seemed important at the time and nobody told them that a short one would have done as well.txt',
  'no extension',
  '.hidden',
  'two  spaces.tar.gz',
] as const;

export const oddNames = (): FolderEntry =>
  folder(
    'From customers',
    ODD_NAMES.map((name) => file(name, text(`This file is called: ${name}`))),
  );

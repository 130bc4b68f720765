import { docx } from './content/docx.ts';
import { pdf } from './content/pdf.ts';
import { moth } from './content/pictures.ts';
import { text } from './content/text.ts';
import { file, folder, link } from './tree.ts';
import type { Entry } from './tree.ts';

export const gracesFiles = (): readonly Entry[] => [
  folder('Compilers', [
    folder('A-0', [file('Subroutine library.txt', text('Call numbers 1 to 64.'))]),
    folder('FLOW-MATIC', [file('Statements.docx', docx('Statements', 'COMPARE PRODUCT-NO WITH PRODUCT-NO'))]),
    file('Release notes.txt', text('A-0: first linker that was called a compiler.')),
  ]),
  folder('Lectures', [
    file('Nanosecond.pdf', pdf('The nanosecond', ['Light travels 11.8 inches in one of them.']), {
      recent: true,
    }),
    file('Schedule.csv', text('Date,City', '2025-04-02,London', '2025-05-14,Leeds')),
  ]),
  file('First bug.png', moth(), { recent: true }),
  file('Language notes.txt', text('Data processors ought to write their programs in English.')),
  file('Standards committee.docx', docx('Standards committee', 'Minutes of the meeting in March.')),
  link('Team calendar', 'https://intranet.example/calendar'),
];

import { docx } from './content/docx.ts';
import { largeArchive } from './content/large.ts';
import { pdf } from './content/pdf.ts';
import { drawing, skyline } from './content/pictures.ts';
import { text } from './content/text.ts';
import { oddNames } from './odd-names.ts';
import { PEOPLE } from './people.ts';
import { file, folder, link } from './tree.ts';
import type { Entry, FolderEntry } from './tree.ts';

const ARCHIVE_SIZE = 1200;

export const adasFiles = (): readonly Entry[] => [
  projects(),
  policies(),
  archive(),
  oddNames(),
  folder('Empty folder', []),
  file('Annual report 2024.pdf', annualReport(), {
    recent: true,
    comments: ['Figures are final.', 'The board has seen this version.'],
    counts: { previews: 24, downloads: 6 },
  }),
  file('Budget 2025.csv', budget(), { description: 'Approved by the board in March' }),
  file('Office at night.png', skyline(), { recent: true, sharedAs: 'office-at-night' }),
  file('Project plan.docx', projectPlan(), {
    recent: true,
    comments: ['Charles, is November realistic?'],
    counts: { previews: 9, downloads: 3 },
    editors: [PEOPLE.partner.id],
  }),
  file('Signed contract.pdf', contract(), {
    denied: ['can_delete', 'can_rename', 'can_upload'],
    metadata: {
      key: 'contract',
      values: {
        partner: 'Babbage and Sons',
        amount: 48_200,
        endsOn: '2027-03-03T00:00:00.000Z',
        state: 'Signed',
      },
    },
  }),
  file('Site survey 2025.zip', largeArchive()),
  file('Welcome.txt', text('Welcome to your files, Ada.', 'Everything here lives in the local Box.')),
  link('Company handbook', 'https://intranet.example/handbook'),
];

const projects = (): FolderEntry =>
  folder('Projects', [
    folder('Analytical Engine', [
      folder('Phase 1', [
        folder('Drawings', [
          file('Mill, front view.png', drawing()),
          file('Notes on the mill.txt', text('The mill: 50 digits wide.')),
        ]),
        file(
          'Requirements.docx',
          docx('Requirements', 'The engine weaves algebraic patterns.', 'It prints its results.'),
        ),
      ]),
      file(
        'Risk register.csv',
        text('Risk,Owner,Level', 'Brass is late,Charles,high', 'Cards wear out,Ada,low'),
      ),
    ]),
    folder('Loom cards', [
      file(
        'Card layout.pdf',
        pdf('Card layout', ['One hole is one thread.', 'Cards are read left to right.']),
      ),
    ]),
    file('Project list.txt', text('1. Analytical Engine', '2. Loom cards')),
  ]);

const policies = (): FolderEntry =>
  folder('Policies', [
    file('Remote work.docx', docx('Remote work', 'Two days a week, agreed with your team.')),
    file('Travel policy.pdf', pdf('Travel policy', ['Trains before planes.', 'Keep your receipts.'])),
  ]);

const archive = (): FolderEntry =>
  folder(
    'Archive 1200',
    Array.from({ length: ARCHIVE_SIZE }, (_, index) => {
      const number = String(index + 1).padStart(4, '0');
      return file(`Ticket ${number}.txt`, text(`Support ticket ${number}`, 'Closed.'));
    }),
  );

const annualReport = () =>
  pdf('Annual report 2024', [
    'Revenue grew by 12 percent to 48.2 million.',
    '',
    'We opened an office in Leeds and hired 31 people.',
    'The Analytical Engine passed its first acceptance test.',
  ]);

const budget = () =>
  text(
    'Department,Q1,Q2,Q3,Q4',
    'Engineering,120000,125000,131000,140000',
    'Support,42000,42000,45000,45000',
  );

const projectPlan = () => [
  docx('Project plan', 'Draft.'),
  docx('Project plan', 'Start: March. End: to be agreed.'),
  docx('Project plan', 'Start: March. End: November.', 'Owner: Ada Lovelace'),
];

const contract = () =>
  pdf('Supply contract', ['Between Intranet Example Ltd and Babbage and Sons.', 'Signed on 3 March 2025.']);

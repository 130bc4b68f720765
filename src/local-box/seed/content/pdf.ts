import type { Bytes } from '../tree.ts';

const LINE_HEIGHT = 18;

/** A PDF 1.4 file of one A4 page: a headline and lines of plain ASCII text. */
export function pdf(title: string, lines: readonly string[]): Bytes {
  const stream = pageStream(title, lines);
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  return new TextEncoder().encode(assemble(objects));
}

function pageStream(title: string, lines: readonly string[]): string {
  const rows = lines.map((line) => `(${escaped(line)}) Tj T*`);
  return [
    'BT',
    '/F1 20 Tf',
    '60 770 Td',
    `(${escaped(title)}) Tj`,
    '/F1 12 Tf',
    `${LINE_HEIGHT} TL`,
    'T* T*',
    ...rows,
    'ET',
  ].join('\n');
}

/** The objects, the table of where each starts, and the trailer that points to the table. */
function assemble(objects: readonly string[]): string {
  let body = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const offset = body.length;
    body += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return `${String(offset).padStart(10, '0')} 00000 n \n`;
  });
  const size = objects.length + 1;
  return `${body}xref\n0 ${size}\n0000000000 65535 f \n${offsets.join('')}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${body.length}\n%%EOF\n`;
}

const escaped = (line: string): string => line.replace(/[\\()]/g, '\\$&');

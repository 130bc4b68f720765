import assert from 'node:assert/strict';
import { test } from 'node:test';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { ODD_NAMES } from '../../../src/local-box/seed/odd-names.ts';
import { ADA, clientOf, GRACE, idAt, namesOf, testBox } from '../test-box.ts';

const box = await testBox();
const ada = clientOf(box, ADA);

async function bytesOf(...path: readonly string[]): Promise<Uint8Array> {
  const response = await ada.fetch(`/2.0/files/${await idAt(ada, ...path)}/content`);
  return new Uint8Array(await response.arrayBuffer());
}

test('the PNG is a picture of many colours', async () => {
  const picture = PNG.sync.read(Buffer.from(await bytesOf('Office at night.png')));
  assert.deepEqual([picture.width, picture.height], [480, 320]);
  const colours = new Set(
    Array.from({ length: 320 * 480 }, (_, index) => picture.data.readUInt32BE(index * 4)),
  );
  assert.ok(colours.size > 50, String(colours.size));
});

test('the Word document is a package with its text', async () => {
  const parts = unzipSync(await bytesOf('Project plan.docx'));
  assert.deepEqual(Object.keys(parts), ['[Content_Types].xml', '_rels/.rels', 'word/document.xml']);
  assert.match(strFromU8(parts['word/document.xml'] ?? new Uint8Array()), /Owner: Ada Lovelace/);
});

test('every offset in the PDF’s table points to its object', async () => {
  const source = Buffer.from(await bytesOf('Annual report 2024.pdf')).toString('latin1');
  const start = Number(/startxref\n(\d+)\n%%EOF\n$/.exec(source)?.[1]);
  assert.ok(source.startsWith('xref\n0 6\n', start));
  const offsets = [...source.slice(start).matchAll(/^(\d{10}) 00000 n $/gm)].map((match) => Number(match[1]));
  assert.equal(offsets.length, 5);
  for (const [index, offset] of offsets.entries())
    assert.ok(source.startsWith(`${index + 1} 0 obj\n`, offset));
  const length = Number(/\/Length (\d+)/.exec(source)?.[1]);
  assert.equal(/stream\n([\s\S]*?)\nendstream/.exec(source)?.[1]?.length, length);
});

test('names that break things are all there', async () => {
  const { json } = await ada.call(`/2.0/folders/${await idAt(ada, 'From customers')}/items`);
  assert.deepEqual([...namesOf(json)].sort(), [...ODD_NAMES].sort());
});

test('ada and grace share nothing but the company', async () => {
  const names = async (login: string) =>
    new Set(namesOf((await clientOf(box, login).call('/2.0/folders/0/items')).json));
  const [adas, graces] = [await names(ADA), await names(GRACE)];
  assert.deepEqual(
    [...adas].filter((name) => graces.has(name)),
    [],
  );
  assert.ok(graces.has('Compilers'));
});

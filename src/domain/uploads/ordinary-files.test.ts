import { expect, it } from 'vitest';
import { ooxml, rels } from '../../../tests/lib/upload-files.ts';
import { checkUpload } from './upload.ts';

// What programs write of themselves is no reason to refuse.
it.each([
  ['a.pptx', ooxml('pptx', { parts: { 'ppt/slides/slide1.xml': '<a descr="image (3).png">Call (вызов)</a>' } })],
  [
    'a.xlsx',
    ooxml('xlsx', { parts: { 'xl/drawings/drawing1.xml': '<xdr:wsDr xmlns:xdr="d" descr="image (3).png"/>' } }),
  ],
  ['a.xlsx', ooxml('xlsx', { parts: { 'xl/worksheets/sheet1.xml': '<a><f>SUM(&#39;Лист 1&#39;!A1)</f></a>' } })],
  ['a.docx', ooxml('docx', { parts: { 'word/_rels/document.xml.rels': rels(['intelligence', 'intelligence2.xml']) } })],
  ['a.pptx', ooxml('pptx', { parts: { 'ppt/_rels/presentation.xml.rels': rels(['presentationMetadata', 'm']) } })],
])('%s of an ordinary program is taken', (name, file) => {
  expect(checkUpload(name, file)).toEqual([]);
});

it('a document that is too long says so, and how to divide it', () => {
  const long = ooxml('docx', { parts: { 'word/a.xml': `<a>${'<b/>'.repeat(250_001)}</a>` } });
  expect(checkUpload('a.docx', long).map(({ message }) => message)).toContain(
    'в файле слишком много текста и таблиц, чтобы его проверить',
  );
});

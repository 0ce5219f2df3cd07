import { describe, expect, it } from 'vitest';
import { ooxml, pdf, pdfStream } from '../../../tests/lib/upload-files.ts';
import { problems } from './problems.ts';
import { checkUpload } from './upload.ts';

const codesOf = (name: string, file: string | Uint8Array) =>
  checkUpload(name, typeof file === 'string' ? new TextEncoder().encode(file) : file).map(({ code }) => code);

describe('a link of a PDF', () => {
  const link = (target: string) => pdf([`<< /S /URI /URI ${target} >>`]);
  it.each([
    '(https://iro.example/a)',
    '(HTTP://iro.example)',
    '(mailto:a@b.example)',
    '(list.html)',
    '(www.iro.example/a:b)',
    '<68747470733A2F2F61>',
    '4 0 R',
  ])('%s may stand', (target) => expect(codesOf('a.pdf', link(target))).toEqual([]));
  it.each(['(javascript:alert\\(1\\))', '( JavaScript:a)', '(java\\163cript:a)', '(file:///etc/passwd)', '<6a617661>'])(
    '%s is refused',
    (target) => expect(codesOf('a.pdf', link(target))).toEqual(['upload-pdf']),
  );
});

it('a person in the packed description of a PDF is found, whatever its prefix is', () => {
  const xmp = '<d:creator xmlns:d="http://purl.org/dc/elements/1.1/">Иванова</d:creator>';
  const packed = pdfStream(xmp, '/Type /Metadata /Subtype /XML /Filter /FlateDecode');
  expect(checkUpload('a.pdf', pdf([packed]))).toEqual([problems.packedAuthor]);
});

describe('a workbook', () => {
  const sheet = (inner: string) =>
    ooxml('xlsx', { parts: { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="urn:x">${inner}</worksheet>` } });
  it.each([
    '<f>"a|b"&amp;A1</f>',
    '<f>IF(A1="|",1)</f>',
    '<f>&quot;a|b&quot;</f>',
    '<v>a|b</v>',
    '<dataValidation prompt="a|b"/>',
  ])('with %s is good', (inner) => expect(codesOf('a.xlsx', sheet(inner))).toEqual([]));
  it.each([
    "<f>cmd|'/c calc'!A0</f>",
    '<x:f t="array">MSEXCEL |\'..\'!A1</x:f>',
    '<definedName name="_xlnm.Auto_Open" hidden="1">A1</definedName>',
    '<definedName name="AUTO_CLOSE">A1</definedName>',
  ])('with %s is refused', (inner) => expect(codesOf('a.xlsx', sheet(inner))).toEqual(['upload-macro']));
});

it('a drawing without end in width or height is refused', () => {
  const drawing = (size: string) => `<svg xmlns="http://www.w3.org/2000/svg" ${size}><path d="M0 0"/></svg>`;
  expect(codesOf('a.svg', drawing('viewBox="0 0 1000 2000"'))).toEqual([]);
  expect(codesOf('a.svg', drawing('viewBox="0 0 9 9" width="1e9" height="10"'))).toEqual(['upload-svg']);
  expect(codesOf('a.svg', drawing("viewBox='0 0 9 999999'"))).toEqual(['upload-svg']);
});

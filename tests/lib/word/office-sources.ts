import type { WordCase } from './inline-documents.ts';

/** A document that LibreOffice itself turns into .docx, in HTML or in flat ODF. */
export interface OfficeSource extends Omit<WordCase, 'docx'> {
  readonly source: string;
  readonly kind: 'html' | 'fodt';
}

const page = (body: string, more: Partial<OfficeSource> = {}): OfficeSource => ({
  kind: 'html',
  source: `<!DOCTYPE html><html lang="ru"><head><meta charset="utf-8"><title>т</title></head><body>${body}</body></html>`,
  ...more,
});

const ns = 'urn:oasis:names:tc:opendocument:xmlns';
const names = ['office', 'style', 'text', 'table', 'drawing', 'meta', 'form']
  .map((name) => `xmlns:${name === 'drawing' ? 'draw' : name}="${ns}:${name}:1.0"`)
  .concat([
    `xmlns:fo="${ns}:xsl-fo-compatible:1.0"`,
    `xmlns:svg="${ns}:svg-compatible:1.0"`,
    'xmlns:xlink="http://www.w3.org/1999/xlink"',
    'xmlns:dc="http://purl.org/dc/elements/1.1/"',
    `xmlns:loext="urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0"`,
  ])
  .join(' ');
const style = (name: string, inside: string, family = 'text') =>
  `<style:style style:name="${name}" style:family="${family}">${inside}</style:style>`;
const automatic = [
  style('B', '<style:text-properties fo:font-weight="bold"/>'),
  style('I', '<style:text-properties fo:font-style="italic"/>'),
  style('H', '<style:text-properties text:display="none"/>'),
  style('S', '<style:text-properties style:text-position="super 58%"/>'),
  style(
    'Drop',
    '<style:paragraph-properties><style:drop-cap style:lines="3" style:length="1"/></style:paragraph-properties>',
    'paragraph',
  ),
  style('Fr', '<style:graphic-properties/>', 'graphic'),
  '<style:style style:name="Ru" style:family="ruby"><style:ruby-properties/></style:style>',
  `<text:list-style style:name="N">${[1, 2, 3].map((n) => `<text:list-level-style-number text:level="${n}" style:num-format="1" style:num-suffix="."/>`).join('')}</text:list-style>`,
  '<text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-format="а, б, .., аа, бб, ... (ru)" style:num-suffix=")"/></text:list-style>',
  '<text:list-style style:name="O"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/><text:list-level-style-number text:level="2" style:num-format="1" text:display-levels="2" style:num-suffix="."/></text:list-style>',
  '<text:list-style style:name="U"><text:list-level-style-bullet text:level="1" text:bullet-char="•"/><text:list-level-style-bullet text:level="2" text:bullet-char="◦"/></text:list-style>',
].join('');
const odt = (body: string, more: Partial<OfficeSource> = {}): OfficeSource => ({
  kind: 'fodt',
  source: `<?xml version="1.0" encoding="UTF-8"?><office:document ${names} office:version="1.3" office:mimetype="application/vnd.oasis.opendocument.text"><office:automatic-styles>${automatic}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document>`,
  ...more,
});
const p = (inside: string, name = 'Standard') => `<text:p text:style-name="${name}">${inside}</text:p>`;
const h = (level: number, inside: string) => `<text:h text:outline-level="${level}">${inside}</text:h>`;
const span = (name: string, inside: string) => `<text:span text:style-name="${name}">${inside}</text:span>`;
const item = (inside: string) => `<text:list-item>${inside}</text:list-item>`;
const list = (name: string, items: readonly string[], more = '') =>
  `<text:list text:style-name="${name}"${more}>${items.join('')}</text:list>`;
const cells = (...row: readonly string[]) =>
  `<table:table-row>${row.map((it) => `<table:table-cell>${it}</table:table-cell>`).join('')}</table:table-row>`;
const frame = (inside: string, anchor = 'paragraph') =>
  `<draw:frame draw:style-name="Fr" draw:name="Врезка" text:anchor-type="${anchor}" svg:width="5cm" svg:height="2cm"><draw:text-box>${inside}</draw:text-box></draw:frame>`;

/** Documents of LibreOffice: what its own users would bring. */
export const officeSources: Readonly<Record<string, OfficeSource>> = {
  'paragraphs and emphasis': page(
    '<p>Просто <b>жирно</b>, <i>косо</i> и <u>линия</u>, <s>нет</s>, м<sup>2</sup>, Н<sub>2</sub>О.</p><p>Вторая<br>строка</p>',
  ),
  'lists in lists': page(
    '<ul><li>раз<ul><li>внутри</li><li>ещё<ol><li>номер</li></ol></li></ul></li><li>два</li></ul>',
  ),
  'a list from five in HTML': page(
    '<ol start="5"><li>пятый</li><li>шестой</li></ol><p>Текст</p><ol><li>снова первый</li></ol>',
  ),
  'Latin letters': page('<ol type="a"><li>один</li><li>два</li></ol><ol type="I"><li>римский</li><li>второй</li></ol>'),
  'a table with wide cells': page(
    '<table border="1"><caption>Подпись</caption><tr><th colspan="2">шапка</th></tr><tr><td>а</td><td>б</td></tr><tr><td rowspan="2">в</td><td>г</td></tr><tr><td>д</td></tr></table><p>После</p>',
  ),
  'a table in a table': page(
    '<table border="1"><tr><td>до<table border="1"><tr><td>а1</td><td>а2</td></tr></table>после</td><td>рядом</td></tr></table>',
  ),
  'headings of all levels': page(
    '<h1>Первый</h1><p>а</p><h2>Второй</h2><p>б</p><h3>Третий</h3><p>в</p><h4>Четвёртый</h4><p>г</p><h6>Шестой</h6><p>д</p>',
  ),
  'links of a page': page(
    '<p>Сайт <a href="https://example.org/a?b=c&amp;d">тут</a>, почта <a href="mailto:a@example.org">там</a>, файл <a href="../plan.docx">рядом</a>.</p>',
  ),
  'quotes and code': page(
    '<blockquote>Цитата в две<br>строки</blockquote><pre>код  с пробелами</pre><dl><dt>Термин</dt><dd>Значение слова</dd></dl><hr><p>Конец</p>',
  ),
  'signs that mean something': page(
    '<p>5 &lt; 7 &amp; 8 &gt; 6, «кавычки», &quot;другие&quot;, # * _ ` | \\ [x] {y}</p>',
  ),
  'sums of a lesson': page('<p>5 - 2 = 3; 12" и 3\'; 10-3=7</p><p>- Кто там? - спросил кот.</p>'),
  'soft hyphens and blanks': page('<p>при&shy;шёл&nbsp;домой, кто&#8209;то</p>'),
  'a long article': page(
    Array.from(
      { length: 12 },
      (_, i) =>
        `<h2>Часть ${i + 1}</h2><p>Текст части <b>${i + 1}</b>, в котором есть слова.</p><ol><li>раз</li><li>два</li></ol>`,
    ).join(''),
  ),
  'a drop capital': odt(p('Жил-был кот, который умел читать.', 'Drop') + p('Конец.')),
  'a list that goes on': odt(
    list('N', [item(p('раз')), item(p('два'))], ' xml:id="l1"') +
      p('Пояснение.') +
      list('N', [item(p('три'))], ' text:continue-list="l1"'),
  ),
  'Russian letters': odt(
    p('Выберите:') + list('L', [item(p('кот')), item(p('дом')), item(p('лес'))]) + p('Верно — б).'),
  ),
  'numbers of two levels': odt(
    list('O', [item(p('глава') + list('O', [item(p('раздел')), item(p('другой раздел'))])), item(p('вторая глава'))]),
  ),
  'an item of two paragraphs': odt(list('N', [item(p('раз') + p('продолжение')), item(p('два'))])),
  'notes of both kinds': odt(
    p(
      'Слово<text:note text:id="f1" text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Сноска внизу.</text:p></text:note-body></text:note> и конец<text:note text:id="f2" text:note-class="endnote"><text:note-citation>i</text:note-citation><text:note-body><text:p>В конце.</text:p></text:note-body></text:note>.',
    ),
  ),
  'a frame with words': odt(p(`До ${frame(p('Слова во врезке'))}`) + p('После'), { extra: 'Слова во врезке' }),
  'a frame as a letter': odt(p(`До ${frame(p('Внутри строки'), 'as-char')} и дальше`) + p('После'), {
    extra: 'Внутри строки',
  }),
  'a shape with words': odt(
    p(
      `До <draw:custom-shape draw:style-name="Fr" text:anchor-type="paragraph" svg:width="4cm" svg:height="2cm"><text:p>Слова в фигуре</text:p><draw:enhanced-geometry draw:type="ellipse" svg:viewBox="0 0 21600 21600"/></draw:custom-shape>`,
    ) + p('После'),
    { extra: 'Слова в фигуре' },
  ),
  'hidden words of Writer': odt(p(`Ответ ${span('H', 'сорок два')} и точка`), { told: 'сорок два' }),
  'fields of Writer': odt(
    p(
      'Стр. <text:page-number text:select-page="current">1</text:page-number>, рис. <text:sequence text:name="Рис" text:formula="ooow:Рис+1" style:num-format="1">1</text:sequence>, см. <text:bookmark-start text:name="б"/>место<text:bookmark-end text:name="б"/> и <text:bookmark-ref text:reference-format="text" text:ref-name="б">место</text:bookmark-ref>',
    ),
  ),
  'letters above letters': odt(
    p(
      'слово <text:ruby text:style-name="Ru"><text:ruby-base>знак</text:ruby-base><text:ruby-text>чтение</text:ruby-text></text:ruby> конец',
    ),
    { extra: '(чтение)' },
  ),
  'tabs, blanks, breaks': odt(
    p('Имя<text:tab/>Класс<text:s text:c="5"/>Дата<text:line-break/>вторая<text:soft-page-break/> строка'),
  ),
  'a link and a bookmark': odt(
    h(1, '<text:bookmark text:name="раздел"/>Раздел') +
      p(
        '<text:a xlink:type="simple" xlink:href="#раздел">к разделу</text:a> и <text:a xlink:type="simple" xlink:href="https://example.org/путь с пробелом">на сайт</text:a>',
      ),
  ),
  'a section and a table of Writer': odt(
    `<text:section text:name="С">${p('В разделе')}</text:section><table:table><table:table-column table:number-columns-repeated="2"/>${cells(p('а') + p('б'), list('U', [item(p('точка')), item(p('другая'))]))}${cells(p(span('B', 'жирно') + span('I', 'косо')), p('г'))}</table:table>${p('После')}`,
  ),
  'a contents page of Writer': odt(
    `<text:table-of-content text:name="О"><text:table-of-content-source text:outline-level="3"><text:index-title-template>Оглавление</text:index-title-template></text:table-of-content-source><text:index-body><text:index-title text:name="О_Head">${p('Оглавление')}</text:index-title>${p('Введение 1')}</text:index-body></text:table-of-content>${h(1, 'Введение')}${p('Текст.')}`,
    { told: 'оглавление' },
  ),
  'a remark on the margin': odt(
    p('Слово <office:annotation><dc:creator>А</dc:creator><text:p>проверить дату</text:p></office:annotation>тут'),
    { told: 'проверить дату' },
  ),
};

import { expect, it } from 'vitest';
import { convertHtml } from './convert-html.ts';

const words = 'а '.repeat(10);

it.each([
  ['styles, scripts and comments go', '<style>p{}</style><!-- x --><script>1</script><p>а<o:p></o:p></p>', 'а'],
  ['wrappers give way to their words', '<div><section><span><font>а</font> б</span></section></div>', 'а б'],
  ['one blank for many', '<p>а  \n б&nbsp;<b> в</b></p>', 'а б **в**'],
  ['one line break for many, none at the edges', '<p><br>а<br><br> <br>б<br></p>', 'а<br />б'],
  ['a line break leaves emphasis', '<p><b>а<br></b>б</p>', '**а**<br />б'],
  ['bold signs beside a letter', '<p><b>да,</b>нет</p>', '**да**,нет'],
  ['a heading of many lines', '<h1><b>а</b><br>б</h1>', '## а б'],
  ['a heading of nothing', '<h1> <a id="x"></a><br></h1><p>а</p>', 'а'],
  ['a heading of a picture', '<h1><img src="media/a.png" alt="Кот"></h1>', '<Picture src="media/a.png" alt="Кот" />'],
  [
    'lines and indices in a point stay in its line',
    '<ul><li><u>раз</u> H<sub>2</sub>O <b>м<sup>2</sup></b> два</li></ul>',
    '- <u>раз</u> H<sub>2</sub>O **м<sup>2</sup>** два',
  ],
  [
    'emphasis around paragraphs is put inside of them',
    '<b>а<p>б</p><ul><li>в<i>г</i></li></ul></b><a href="https://a.ru/"><div>д</div></a>',
    '**а**\n\n**б**\n\n- **вг**\n\n[д](https://a.ru/)',
  ],
  ['a list from three', '<ol start="3"><li>а</li></ol>', '3. а'],
  [
    'boxes to tick',
    '<ul><li>☐ а</li><li><p>☑ б</p></li><li><input type="checkbox" checked> в</li></ul>',
    '- [ ] а\n- [x] б\n- [x] в',
  ],
  ['a box in a text', '<p><input type="checkbox"> а</p>', '☐ а'],
  ['chosen in a form', '<p><select><option>а<option selected>б</select> <textarea>в</textarea></p>', 'б в'],
  ['letters over letters', '<p><ruby>знак<rp>(</rp><rt>чтение</rt></ruby></p>', 'знак (чтение)'],
  [
    'a caption stands before its table',
    '<table><caption>Подпись</caption><tr><td>а</td></tr></table>',
    'Подпись\n\n| а |\n| - |',
  ],
  [
    'words and blocks in a cell',
    '<table><tr><td>а <b>б</b> в<p>г</p><ol start="4"><li>д</li></ol></td></tr></table>',
    '| а **б** в<br />г<br />4. д |\n| - |',
  ],
  ['a link to a heading', '<h2><a id="z"></a>Глава</h2><p><a href="#z">к ней</a></p>', '## Глава\n\n[к ней](#glava)'],
  [
    'an address without its scheme',
    '<p><a href="www.a.ru">а</a> <a href="школа.рф/x">б</a> <a href="a@b.ru">в</a></p>',
    '[а](https://www.a.ru) [б](https://школа.рф/x) [в](mailto:a@b.ru)',
  ],
  ['an address with blanks', '<p><a href=" https://a.ru/б в ">а</a></p>', '[а](https://a.ru/б%20в)'],
  ['typography', '<p>"а" - б</p>', '«а» — б'],
])('%s', (_, html, markdown) => {
  expect(convertHtml(html)).toMatchObject({ markdown, losses: [], changes: [] });
});

it.each([
  ['hidden words', '<p>а<span style="mso-hide: all">тайна</span></p>', 'а', 'скрытый текст не опубликован — «тайна»'],
  [
    'hidden blocks',
    '<p>а</p><div style="color:red; display:none"><p>тайна</p></div>',
    'а',
    'скрытый текст не опубликован — «тайна»',
  ],
  [
    'a foreign page',
    '<p>а</p><iframe src="https://a.ru"></iframe>',
    'а',
    'вставка с другого сайта не перенесена: дайте на неё ссылку',
  ],
  [
    'a drawing with words',
    '<p>а<svg><text>б</text></svg></p>',
    'а',
    'рисунок не перенесён: вставьте его картинкой — «б»',
  ],
  [
    'a picture of the clipboard',
    '<p>а<img src="data:image/png;base64,AAAA" alt="Кот"></p>',
    'а',
    'картинка не перенесена: вставьте её файлом — «Кот»',
  ],
  [
    'a file of a computer',
    '<p><a href="file:///C:/Users/Иванова/план.doc">а</a></p>',
    'а',
    'ссылка вела в файл на чужом компьютере, остались её слова — «а», файл «план.doc»',
  ],
  [
    'code in a link',
    '<p><a href="javascript:alert(1)">а</a></p>',
    'а',
    'сайт не открывает таких адресов, от ссылки остались слова — «а», адрес «javascript:alert(1)»',
  ],
])('%s is told', (_, html, markdown, loss) => {
  expect(convertHtml(html)).toMatchObject({ markdown, losses: [loss] });
});

it.each([
  ['a bookmark', '<p><a href="#no">а</a></p>', 'ссылка внутри документа стала словами: вести ей некуда — «а»'],
  [
    'merged cells',
    '<table><tr><td colspan="2">а</td></tr><tr><td>б</td><td>в</td></tr></table>',
    'объединённые ячейки разделены: проверьте эти таблицы — «а б в»',
  ],
  [
    'a table in a cell',
    '<table><tr><td>а<table><tr><td>б</td><td>в</td></tr></table></td></tr></table>',
    'таблица в ячейке: её строки стоят в ячейке одна под другой, клетки разделены точкой «·» — «а б в»',
  ],
])('%s is told to have changed', (_, html, change) => {
  expect(convertHtml(html).changes).toEqual([change]);
});

it('leaves typography alone when asked', () => {
  expect(convertHtml('<p>"а" - б</p>', { typography: false }).markdown).toBe('"а" - б');
});

it.each(['div', 'span', 'ul><li', 'blockquote', 'b'])('survives a depth of %s', (tag) => {
  expect(convertHtml(`<${tag}>`.repeat(20_000) + words).markdown).toContain('а а');
});

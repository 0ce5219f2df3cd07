import { expect, it } from 'vitest';
import { photo } from '../../../../tests/lib/upload-files.ts';
import { type DocumentParts, documentOf, p, r, run, styled, table } from '../../../../tests/lib/word/xml.ts';
import { draftOf } from '../../../../tests/lib/word-import.ts';

const png = await photo('png');
const pictures: DocumentParts = { relations: [['rI', 'image', 'media/a.png']], parts: { 'word/media/a.png': png } };
const drawing = (fill: string, descr = 'Кот', more = '') =>
  run(
    `<w:drawing><wp:inline><wp:docPr id="1" name="Рисунок 1" descr="${descr}"/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr><pic:cNvPr id="0" name="a"/></pic:nvPicPr><pic:blipFill>${fill}</pic:blipFill></pic:pic>${more}</a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );
const bodyOf = (text: string) => text.replace(/^---\n.*?\n---\n/s, '').trim();

async function imported(body: string, parts?: DocumentParts) {
  const { text, losses, changes } = await draftOf(documentOf(`${p('Начало.')}${body}`, parts));
  return { body: bodyOf(text).replace('Начало.\n\n', ''), losses, changes };
}
const picture = (alt: string) => `<Picture src="media/pamyatka-risunok.png" alt="${alt}" />`;
const whole = 'обрезанная картинка перенесена целиком: проверьте, нет ли на ней лишнего — после абзаца «Начало.»';

it.each([
  ['cropped', drawing('<a:blip r:embed="rI"/><a:srcRect l="20000"/>'), 'Кот', [whole]],
  ['cropped by nothing', drawing('<a:blip r:embed="rI"/><a:srcRect l="0"/>'), 'Кот', []],
  ['nobody described', drawing('<a:blip r:embed="rI"/>', ''), 'Опишите картинку', []],
  ['described by its file', drawing('<a:blip r:embed="rI"/>', 'D:\\Фото\\Петров.JPG'), 'Опишите картинку', []],
  [
    'of an old form, cropped',
    run('<w:pict><v:shape alt="Дом"><v:imagedata r:id="rI" o:title="IMG_1" cropleft="6553f"/></v:shape></w:pict>'),
    'Дом',
    [whole],
  ],
])('a picture that is %s', async (_, xml, alt, changes) => {
  expect(await imported(p(xml), pictures)).toEqual({ body: picture(alt), losses: [], changes });
});

const relation = (type: string, target: string, part: string): DocumentParts => ({
  relations: [['rX', type, target]],
  parts: { [`word/${target}`]: part },
});
const chart =
  '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:p><a:r><a:t>Рост</a:t></a:r></a:p><c:v>Аня</c:v><c:v>12</c:v></c:chartSpace>';
const header =
  '<w:hdr xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:p><w:r><w:t>Школа № 5</w:t></w:r></w:p></w:hdr>';

it.each([
  [
    'a picture that lies elsewhere',
    p(drawing('<a:blip r:link="rX"/>')),
    { relations: [['rX', 'image', 'file:///C:/Users/Петрова/кот.png']] } satisfies DocumentParts,
    'картинка лежала вне документа: вставьте её сами — файл «кот.png», после абзаца «Начало.»',
  ],
  [
    'a chart',
    p(
      run(
        '<w:drawing><wp:inline><a:graphic><a:graphicData uri="c"><c:chart r:id="rX"/></a:graphicData></a:graphic></wp:inline></w:drawing>',
      ),
    ),
    relation('chart', 'charts/chart1.xml', chart),
    'диаграмма не перенесена: сохраните её картинкой и вставьте — в ней слова «Рост, Аня, 12»',
  ],
  ['a header', '', relation('header', 'header1.xml', header), 'колонтитул не перенесён — «Школа № 5»'],
  [
    'an object',
    p(`${r('Таблица: ')}${run('<w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12"/></w:object>')}`),
    {},
    'вложенный объект не перенесён (таблица Excel, звук, формула): вставьте его картинкой или файлом — в абзаце «Таблица:»',
  ],
  [
    'a file that is no HTML',
    '<w:altChunk r:id="rX"/>',
    relation('aFChunk', 'chunk.rtf', '{\\rtf1 слова}'),
    'вставленный файл не перенесён: откройте документ в Word, сохраните его заново и выберите ещё раз — после абзаца «Начало.»',
  ],
])('%s is told', async (_, body, parts, loss) => {
  const { losses } = await imported(body, parts);
  expect(losses).toEqual([loss]);
});

it('the words of a document in a document are told', async () => {
  const parts = relation('aFChunk', 'chunk.docx', '');
  const inner = { ...parts, parts: { 'word/chunk.docx': documentOf(p('Вложенные слова')) } };
  expect((await imported('<w:altChunk r:id="rX"/>', inner)).losses).toEqual([
    expect.stringContaining('в нём слова «Вложенные слова»'),
  ]);
});

it('headings come from styles on styles and from levels of the outline, and not from long texts', async () => {
  const long = 'Слова и слова. '.repeat(20).trim();
  const level = (n: number) => `<w:outlineLvl w:val="${n}"/>`;
  const { body } = await imported(
    styled('mymy', 'Первый') +
      styled('level', 'Второй') +
      p('По уровню', level(1)) +
      p(long, level(0)) +
      p('Текст', level(9)),
  );
  expect(body).toBe(`## Первый\n\n### Второй\n\n### По уровню\n\n${long}\n\nТекст`);
});

it('lettered points stand in their numbered item, and a table in a list parts nothing', async () => {
  const point = (list: number, text: string, at = 0) =>
    p(text, `<w:numPr><w:ilvl w:val="${at}"/><w:numId w:val="${list}"/></w:numPr>`);
  const { body } = await imported(
    point(5, 'Кто?') + point(5, 'кот', 1) + point(5, 'дом', 1) + table(['а']) + point(5, 'Где?') + point(5, 'тут', 1),
  );
  expect(body).toBe('1. Кто?\n\n   а) кот<br />б) дом\n\n| а |\n| --- |\n\n2. Где?\n\n   а) тут');
});

it('a link of a field keeps its address whatever its switches', async () => {
  const code = (it: string) =>
    p(
      `<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>${it}</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r>${r('тут')}<w:r><w:fldChar w:fldCharType="end"/></w:r>`,
    );
  const { body } = await imported(
    [
      'HYPERLINK "https://a.ru/" \\o "Под&quot;сказка" \\t "_blank"',
      'HYPERLINK \\t "_blank" "https://b.ru/" \\l "часть"',
      'HYPERLINK www.c.ru',
      'HYPERLINK "https://d.ru/а б"',
    ]
      .map(code)
      .join(''),
  );
  expect(body).toBe(
    '[тут](https://a.ru/)\n\n[тут](https://b.ru/#часть)\n\n[тут](https://www.c.ru)\n\n[тут](https://d.ru/а%20б)',
  );
});

const note = (id: number, more = '') => `<w:r><w:footnoteReference w:id="${id}"${more}/><w:t>*</w:t></w:r>`;
const sign = (type: string) => run(`<w:fldChar w:fldCharType="${type}"/>`);

it.each([
  [
    'a note that is not there',
    p(r('а') + note(9) + r('б')),
    'а\\*б',
    ['сноски нет, хотя документ на неё указывает — в абзаце «а*б»'],
  ],
  [
    'a note twice',
    p(r('а') + run('<w:footnoteReference w:id="2"/>')) + p(r('б') + run('<w:footnoteReference w:id="2"/>')),
    'а[^2]\n\nб[^2]\n\n[^2]: Сноска.',
    [],
  ],
  ['a mark of one’s own', p(r('а') + note(2, ' w:customMarkFollows="1"')), 'а[^2]\n\n[^2]: Сноска.', []],
  ['a link to nowhere', p(`<w:hyperlink r:id="no">${r('слова')}</w:hyperlink>`), 'слова', []],
  [
    'a field that never ends',
    p(sign('begin') + run('<w:instrText>TOC</w:instrText>') + sign('separate') + r('раз')) + p('два'),
    'раз\n\nдва',
    [],
  ],
  ['a list that is not there', p('а', '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="99"/></w:numPr>'), 'а', []],
])('a broken document: %s', async (_, body, expected, losses) => {
  expect(await imported(body, { footnotes: [p('Сноска.')] })).toEqual({ body: expected, losses, changes: [] });
});

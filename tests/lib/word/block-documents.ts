import type { WordCase } from './inline-documents.ts';
import { lists } from './styles.ts';
import { cell, documentOf, item, p, r, run, styled, table } from './xml.ts';

const box = (inside: string) => `<w:txbxContent>${inside}</w:txbxContent>`;
const shape = (inside: string) =>
  `<wps:wsp><wps:cNvSpPr/><wps:spPr/><wps:txbx>${box(inside)}</wps:txbx><wps:bodyPr/></wps:wsp>`;
const drawing = (inside: string, kind = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape') =>
  run(
    `<w:drawing><wp:inline><wp:extent cx="900000" cy="900000"/><wp:docPr id="2" name="Надпись 2"/><a:graphic><a:graphicData uri="${kind}">${inside}</a:graphicData></a:graphic></wp:inline></w:drawing>`,
  );
const group = 'http://schemas.microsoft.com/office/word/2010/wordprocessingGroup';
const numbers = (value: number) => `<w:numPr><w:ilvl w:val="0"/><w:numId w:val="${value}"/></w:numPr>`;

/** Text boxes and drawings in every form that Word has had. */
export const boxes: Readonly<Record<string, WordCase>> = {
  ...Object.fromEntries(
    ['v:shape', 'v:rect', 'v:roundrect', 'v:oval', 'v:polyline'].map((name): [string, WordCase] => [
      `a box in ${name}`,
      {
        docx: documentOf(
          p('До') +
            p(run(`<w:pict><${name}><v:textbox>${box(p('Слова в рамке'))}</v:textbox></${name}></w:pict>`)) +
            p('После'),
        ),
        extra: 'Слова в рамке',
      },
    ]),
  ),
  'two boxes in a group': {
    docx: documentOf(
      p(r('До ') + drawing(`<wpg:wgp>${shape(p('Первая рамка'))}${shape(p('Вторая рамка'))}</wpg:wgp>`, group)) +
        p('После'),
    ),
    extra: 'Первая рамка Вторая рамка',
  },
  'a list and a table in a box': {
    docx: documentOf(
      p(r('До ') + drawing(shape(item(lists.bullets, 'пункт') + table(['а1', 'а2']) + p('итог')))) + p('После'),
    ),
    extra: 'пункт а1 а2 итог',
  },
  'a box in a box': {
    docx: documentOf(p(drawing(shape(p('Внешняя') + p(drawing(shape(p('внутренняя'))))))) + p('После')),
    extra: 'Внешняя внутренняя',
  },
  'a box in a cell': {
    docx: documentOf(table(['Слово', p(r('клетка ') + drawing(shape(p('в рамке'))))], ['а', 'б'])),
    extra: 'в рамке',
  },
  'letters drawn as a picture': {
    docx: documentOf(
      p('До') + p(run('<w:pict><v:shape><v:textpath string="Красивые буквы"/></v:shape></w:pict>')) + p('После'),
    ),
    extra: 'Красивые буквы',
  },
  'a frame of a paragraph': {
    docx: documentOf(
      p('До') +
        p(
          'Текст в кадре',
          '<w:framePr w:w="2000" w:hSpace="180" w:wrap="around" w:vAnchor="text" w:hAnchor="text" w:x="1" w:y="1"/>',
        ) +
        p('После'),
    ),
    extra: 'Текст в кадре',
  },
  'a diagram': {
    docx: documentOf(
      p(r('Схема ') + drawing('<dgm:relIds r:dm="rD"/>', 'http://schemas.openxmlformats.org/drawingml/2006/diagram')) +
        p('После'),
      {
        relations: [['rD', 'diagramData', 'diagrams/data1.xml']],
        parts: {
          'word/diagrams/data1.xml':
            '<dgm:dataModel xmlns:dgm="http://schemas.openxmlformats.org/drawingml/2006/diagram" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><dgm:t><a:p><a:r><a:t>Читаем</a:t></a:r></a:p></dgm:t><dgm:t><a:p><a:r><a:t>Думаем</a:t></a:r></a:p></dgm:t></dgm:dataModel>',
        },
      },
    ),
    told: 'Читаем, Думаем',
  },
  'inserted HTML': {
    docx: documentOf(`${p('До')}<w:altChunk r:id="rA"/>${p('После')}`, {
      relations: [['rA', 'aFChunk', 'chunk.htm']],
      parts: {
        'word/chunk.htm':
          '<html><head><style>p{}</style></head><body><p>Вставка <b>важная</b></p><ul><li>пункт</li></ul></body></html>',
      },
    }),
    extra: 'Вставка важная пункт',
  },
};

/** Lists: numbers and letters as in Word. */
export const numbered: Readonly<Record<string, WordCase>> = {
  'a list that goes on after a text': {
    docx: documentOf(
      item(1, 'раз') + item(1, 'два') + p('Пояснение.') + item(1, 'три') + table(['т', 'у']) + item(1, 'четыре'),
    ),
  },
  'a list that starts again': {
    docx: documentOf(
      item(1, 'раз') + item(1, 'два') + p('Снова:') + item(lists.restarted, 'раз') + item(lists.restarted, 'два'),
    ),
  },
  'a list from five': { docx: documentOf(item(lists.fromFive, 'пятый') + item(lists.fromFive, 'шестой')) },
  'letters in numbers': {
    docx: documentOf(
      item(5, 'вопрос') +
        item(5, 'вариант', 1) +
        item(5, 'другой', 1) +
        item(5, 'второй вопрос') +
        item(5, 'вариант', 1),
    ),
  },
  'numbers of three levels': {
    docx: documentOf(
      item(lists.outline, 'глава') +
        item(lists.outline, 'раздел', 1) +
        item(lists.outline, 'подраздел', 2) +
        item(lists.outline, 'раздел', 1) +
        item(lists.outline, 'глава'),
    ),
  },
  'Roman numbers': {
    docx: documentOf(
      item(lists.roman, 'раз') +
        item(lists.roman, 'внутри', 1) +
        item(lists.roman, 'два') +
        item(lists.roman, 'три') +
        item(lists.roman, 'четыре'),
    ),
  },
  'numbers with a word': {
    docx: documentOf(item(lists.words, 'Сложите.') + p('Решение') + item(lists.words, 'Вычтите.')),
  },
  'numbers with a zero, capitals': {
    docx: documentOf(
      item(lists.zeros, 'раз') +
        item(lists.zeros, 'два') +
        p('Варианты') +
        item(lists.capitals, 'да') +
        item(lists.capitals, 'нет'),
    ),
  },
  'a list of a style': {
    docx: documentOf(
      styled('numbered', 'шаг') + styled('numbered', 'другой шаг') + p('текст') + styled('numbered', 'третий шаг'),
    ),
  },
  'a style of a list without its number': {
    docx: documentOf(
      styled('numbered', 'шаг') +
        p('не шаг', `<w:pStyle w:val="numbered"/>${numbers(0)}`) +
        styled('numbered', 'снова шаг'),
    ),
  },
  'numbered headings': {
    docx: documentOf(
      p('Введение', `<w:pStyle w:val="1"/>${numbers(lists.outline)}`) +
        p('Текст.') +
        p('Итоги', `<w:pStyle w:val="1"/>${numbers(lists.outline)}`) +
        p('Конец.'),
    ),
  },
  'a list in a cell': {
    docx: documentOf(
      table(['Ход', 'Дети'], [item(1, 'читают') + item(1, 'спорят'), item(3, 'да') + item(3, 'нет')]) +
        p('Дальше') +
        item(1, 'пишут'),
    ),
  },
  'levels that skip': {
    docx: documentOf(item(2, 'глубоко', 2) + item(2, 'мельче', 1) + item(2, 'сверху') + item(1, 'номер', 3)),
  },
  'seven levels': {
    docx: documentOf([0, 1, 2, 3, 4, 5, 6].map((level) => item(2, `уровень ${level}`, level)).join('')),
  },
  'bullets among numbers': {
    docx: documentOf(
      item(1, 'раз') + item(2, 'пояснение', 1) + item(1, 'два') + item(2, 'пояснение', 1) + item(1, 'три'),
    ),
  },
  'letters to which a text refers': {
    docx: documentOf(p('Выберите:') + item(3, 'кот') + item(3, 'дом') + item(3, 'лес') + p('Верно — б).')),
  },
};

/** Headings, tables, capitals: how paragraphs stand together. */
export const blocks: Readonly<Record<string, WordCase>> = {
  'headings of styles on styles': {
    docx: documentOf(
      styled('my', 'Первый') +
        p('Текст.') +
        styled('mymy', 'Второй') +
        p('Текст.') +
        styled('level', 'Ступень') +
        p('Текст.') +
        p('По уровню', '<w:outlineLvl w:val="0"/>') +
        p('Конец.'),
    ),
  },
  'a level on a whole text': {
    docx: documentOf(
      styled('1', 'Раздел') + p(`Длинный абзац. ${'Слова и слова. '.repeat(30)}`, '<w:outlineLvl w:val="1"/>'),
    ),
  },
  'headings of bookmarks and blanks': {
    docx: documentOf(
      styled('1', 'Раздел') +
        styled('2', '<w:bookmarkStart w:id="1" w:name="_Toc1"/><w:bookmarkEnd w:id="1"/>') +
        styled('2', r('   ')) +
        styled('2', run('<w:br/>')) +
        p('Текст.') +
        styled('7', 'Мелкий'),
    ),
  },
  'a heading of two lines': {
    docx: documentOf(
      styled('1', `${r('Первая', '<w:b/>')}${run('<w:br/>')}${r('вторая')}${run('<w:tab/>')}${r('третья')}`) +
        p('Текст.'),
    ),
  },
  'drop capitals': {
    docx: documentOf(
      p('Ж', '<w:framePr w:dropCap="drop" w:lines="3" w:wrap="around" w:vAnchor="text" w:hAnchor="text"/>') +
        p('ил-был кот.') +
        p('В', '<w:framePr w:dropCap="margin" w:lines="2" w:wrap="around" w:vAnchor="text" w:hAnchor="page"/>') +
        p('от и всё.'),
    ),
  },
  'a table in a table in a table': {
    docx: documentOf(
      table(
        ['а', cell(p('до') + table(['б', cell(table(['в', 'г']) + p('внутри'))], ['д', 'е']) + p('после'))],
        ['ж', 'з'],
      ),
    ),
  },
  'merged cells': {
    docx: documentOf(
      `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell('широкая', '<w:gridSpan w:val="2"/>')}${cell('узкая')}</w:tr><w:tr>${cell('высокая', '<w:vMerge w:val="restart"/>')}${cell('б')}${cell('в')}</w:tr><w:tr>${cell('', '<w:vMerge/>')}${cell('г')}${cell('д')}</w:tr></w:tbl>`,
    ),
  },
  'a hidden row': {
    docx: documentOf(
      `<w:tbl><w:tblPr/><w:tblGrid/><w:tr>${cell('вопрос')}${cell('поле')}</w:tr><w:tr><w:trPr><w:hidden/></w:trPr>${cell('ответ учителя')}${cell('сорок')}</w:tr></w:tbl>`,
    ),
    told: 'ответ учителя сорок',
  },
  'many paragraphs in a cell': {
    docx: documentOf(
      table(
        ['Имя', 'Дело'],
        [p('Аня') + p('') + p('Боря'), styled('1', 'Заголовок') + p('и текст') + item(2, 'пункт')],
      ),
    ),
  },
  'a title of a style': {
    docx: documentOf(styled('ourtitle', 'Название') + p('Текст.') + styled('1', 'Раздел') + p('Ещё.')),
  },
  'empty paragraphs': { docx: documentOf(p('раз') + p('') + p(r('  ')) + p(run('<w:br/>')) + p('два')) },
  'words around a list': {
    docx: documentOf(
      `${p('Список:')}${item(2, `${r('раз')}${run('<w:br/>')}${r('с новой строки')}`)}${item(2, 'два')}${p('После.')}`,
    ),
  },
  'the strict form of the standard': {
    docx: documentOf(
      `<v2:p xmlns:v2="http://purl.oclc.org/ooxml/wordprocessingml/main"><v2:r><v2:t>Строгая форма</v2:t></v2:r></v2:p>`,
    ),
  },
};

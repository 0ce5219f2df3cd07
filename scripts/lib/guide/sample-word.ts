import {
  AlignmentType,
  Document,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';

const text = (...children: (string | TextRun)[]) =>
  new Paragraph({ children: children.map((part) => (typeof part === 'string' ? new TextRun(part) : part)) });
const bold = (words: string) => new TextRun({ text: words, bold: true });
const step = (words: string) => new Paragraph({ text: words, numbering: { reference: 'steps', level: 0 } });
const row = (...cells: readonly string[]) =>
  new TableRow({ children: cells.map((cell) => new TableCell({ children: [new Paragraph(cell)] })) });

/** A short leaflet in Word, with which a newcomer tries the guide: headings, numbered steps, a table, bold words. */
export async function sampleWord(): Promise<Uint8Array> {
  const numbering = { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START };
  const document = new Document({
    numbering: { config: [{ reference: 'steps', levels: [numbering] }] },
    sections: [
      {
        children: [
          new Paragraph({ text: 'Три вопроса перед чтением', heading: HeadingLevel.TITLE }),
          text(
            'Дети открывают учебник и сразу читают. О чём будет текст, они ещё не думали, и половина сил уходит на то, чтобы догадаться по ходу. ',
            bold('Три вопроса до чтения'),
            ' занимают две минуты и дают каждому своё ожидание, которое потом интересно проверить.',
          ),
          new Paragraph({ text: 'Как провести', heading: HeadingLevel.HEADING_1 }),
          step('Покажите только заголовок и рисунок. Текст закрыт листом.'),
          step('Задайте три вопроса подряд. Пауза после каждого — полминуты, дети отмечают ответ одним словом.'),
          step('Прочитайте текст. Пусть каждый поставит плюс там, где угадал, и вопрос там, где удивился.'),
          new Paragraph({ text: 'Вопросы', heading: HeadingLevel.HEADING_1 }),
          new Table({
            rows: [
              row('Вопрос', 'Что он даёт'),
              row('О ком или о чём будет текст?', 'Ребёнок строит догадку по заголовку и рисунку'),
              row('Что я об этом уже знаю?', 'Новое ложится рядом с известным'),
              row('Что хочу узнать?', 'Появляется причина читать до конца'),
            ],
          }),
          new Paragraph({ text: 'Если ответа нет', heading: HeadingLevel.HEADING_1 }),
          text('Не подсказывайте. «Пока не знаю» — тоже ответ: после чтения к нему возвращаются первым.'),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}

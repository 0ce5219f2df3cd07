import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  FootnoteReferenceRun,
  HeadingLevel,
  ImageRun,
  LevelFormat,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
} from 'docx';
import { photo } from './upload-files.ts';

const numbered = {
  reference: 'steps',
  levels: [0, 1].map((level) => ({
    level,
    format: LevelFormat.DECIMAL,
    text: `%${level + 1}.`,
    alignment: AlignmentType.START,
  })),
};
const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
  new Paragraph({ text, heading: level });
const point = (text: string, level = 0) => new Paragraph({ text, bullet: { level } });
const step = (text: string, level = 0) => new Paragraph({ text, numbering: { reference: 'steps', level } });
const row = (...cells: readonly (string | Paragraph[])[]) =>
  new TableRow({
    children: cells.map((cell) => new TableCell({ children: typeof cell === 'string' ? [new Paragraph(cell)] : cell })),
  });
const bold = (text: string) => new TextRun({ text, bold: true });

async function pack(document: Document): Promise<Uint8Array> {
  return new Uint8Array(await Packer.toBuffer(document));
}

/** An article: a title, headings that skip a level, emphasis, links, notes, chemical symbols. */
export function article(): Promise<Uint8Array> {
  return pack(
    new Document({
      footnotes: {
        1: { children: [new Paragraph('Книга "О чтении", с. 5.')] },
      },
      sections: [
        {
          children: [
            heading('Четыре умения "читателя"', HeadingLevel.TITLE),
            heading('Зачем это', HeadingLevel.HEADING_1),
            new Paragraph({
              children: [
                new TextRun('Ребёнок читает '),
                bold('вслух '),
                new TextRun('и  '),
                new TextRun({ text: 'про себя', italics: true }),
                new TextRun(' - это "разные" дела'),
                new FootnoteReferenceRun(1),
                new TextRun('. Если <5 учеников, то {группа} делится. 2-3 класс.'),
              ],
            }),
            new Paragraph(''),
            new Paragraph({
              children: [
                new TextRun('Вода H'),
                new TextRun({ text: '2', subScript: true }),
                new TextRun('O, площадь м'),
                new TextRun({ text: '2', superScript: true }),
                new TextRun(', '),
                new TextRun({ text: 'важно', underline: {} }),
                new TextRun(', '),
                new TextRun({ text: 'лишнее', strike: true }),
                new TextRun('. Сайт: '),
                new ExternalHyperlink({ link: 'https://fgosreestr.ru/', children: [new TextRun('реестр программ')] }),
                new TextRun('.'),
              ],
            }),
            heading('Подробности', HeadingLevel.HEADING_3),
            new Paragraph({ children: [bold('Конец')] }),
          ],
        },
      ],
    }),
  );
}

/** A lesson: nested bullets and steps, a table with lists in cells and a merged row. */
export function lesson(): Promise<Uint8Array> {
  return pack(
    new Document({
      numbering: { config: [numbered] },
      sections: [
        {
          children: [
            heading('Урок "Вода"', HeadingLevel.HEADING_1),
            new Paragraph('Понадобится:'),
            point('карточки'),
            point('зелёные', 1),
            point('красные', 1),
            point('доска'),
            heading('Ход', HeadingLevel.HEADING_2),
            step('Начало'),
            step('приветствие', 1),
            step('вопрос', 1),
            step('Работа'),
            new Table({
              rows: [
                row('Этап', 'Учитель', 'Минут'),
                row('Начало', [point('спрашивает'), point('слушает')], '5'),
                row('Работа', [new Paragraph('читает'), new Paragraph('ждёт | молчит')], '20'),
                new TableRow({ children: [new TableCell({ columnSpan: 3, children: [new Paragraph('Перемена')] })] }),
              ],
            }),
            new Paragraph('После таблицы.'),
          ],
        },
      ],
    }),
  );
}

/** A leaflet without a heading: a described photo with a location, a picture without a description, one in a cell. */
export async function leaflet(): Promise<Uint8Array> {
  const picture = (type: 'jpg' | 'png', data: Uint8Array, description: string) =>
    new ImageRun({
      type,
      data,
      transformation: { width: 40, height: 40 },
      altText: { name: 'image', title: '', description },
    });
  const png = await photo('png');
  return pack(
    new Document({
      sections: [
        {
          children: [
            new Paragraph('Памятка для родителей.'),
            new Paragraph({ children: [picture('jpg', await photo('jpeg', { located: true }), 'Дети за партой')] }),
            new Paragraph({ children: [picture('png', png, '')] }),
            new Table({
              rows: [
                row('Знак', 'Смысл'),
                row([new Paragraph({ children: [picture('png', png, 'Галочка')] })], 'знаю'),
              ],
            }),
          ],
        },
      ],
    }),
  );
}

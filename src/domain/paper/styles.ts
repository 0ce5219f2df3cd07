import { BorderStyle, type ILevelsOptions, type IStylesOptions, LevelFormat, LevelSuffix } from 'docx';
import { indent } from './measures.ts';

export type NumberingConfig = { readonly reference: string; readonly levels: readonly ILevelsOptions[] };

/** Liberation Sans of other systems has letters of the same widths, so lines end alike everywhere. */
const font = 'Arial';
const codeFont = 'Courier New';

/** Ids of styles; Word translates the names of its own ones: `heading 1` is «Заголовок 1». */
export const styleIds = {
  subtitle: 'Subtitle',
  quote: 'Quote',
  caption: 'Caption',
  small: 'SmallText',
  code: 'CodeText',
  codeRun: 'CodeWords',
  card: 'Card',
  cardTitle: 'CardTitle',
  footer: 'Footer',
  note: 'FootnoteText',
  sheetTitle: 'SheetTitle',
  cell: 'CellText',
  head: 'CellHead',
  tightCell: 'TightCellText',
  tightHead: 'TightCellHead',
  child: 'ChildText',
  childCell: 'ChildCellText',
  childHead: 'ChildCellHead',
  slide: 'Slide',
  slideTitle: 'SlideTitle',
} as const;

const heading = (size: number, before: number, outlineLevel: number) => ({
  name: `heading ${outlineLevel + 1}`,
  run: { font, size, bold: true, color: '000000' },
  paragraph: { spacing: { before, after: 80 }, keepNext: true, keepLines: true, outlineLevel },
});
const own = (id: string, name: string, run = {}, paragraph = {}, basedOn = 'Normal') => ({
  id,
  name,
  basedOn,
  quickFormat: true,
  run,
  paragraph,
});

/** The looks of a document. Sizes of letters are half points, spaces twips. */
export const styles: IStylesOptions = {
  default: {
    document: {
      run: { font, size: 22, language: { value: 'ru-RU' } },
      paragraph: { spacing: { after: 120, line: 276, lineRule: 'auto' } },
    },
    title: {
      run: { font, size: 36, bold: true },
      paragraph: { spacing: { after: 120 }, keepNext: true, keepLines: true },
    },
    heading1: heading(28, 280, 0),
    heading2: heading(24, 220, 1),
    heading3: heading(22, 180, 2),
    heading4: heading(22, 160, 3),
    heading5: heading(22, 160, 4),
    heading6: heading(22, 160, 5),
    listParagraph: { paragraph: { contextualSpacing: true } },
    hyperlink: { run: { color: '2446A8', underline: {} } },
  },
  paragraphStyles: [
    own(styleIds.subtitle, 'Subtitle', { size: 24, color: '404040' }, { spacing: { after: 160 } }),
    own(styleIds.quote, 'Quote', { italics: true }, { indent: { left: indent, right: indent } }),
    own(styleIds.caption, 'caption', { size: 19, color: '404040' }, { spacing: { before: 40, after: 160 } }),
    own(
      styleIds.small,
      'Мелкий текст',
      { size: 18, color: '404040' },
      { spacing: { after: 60, line: 252, lineRule: 'auto' } },
    ),
    own(styleIds.code, 'Набор кода', { font: codeFont, size: 20 }, { spacing: { after: 120 } }),
    own(styleIds.cell, 'Текст таблицы', {}, { spacing: { after: 40, line: 252, lineRule: 'auto' } }),
    own(styleIds.head, 'Шапка таблицы', { bold: true }, {}, styleIds.cell),
    own(styleIds.tightCell, 'Текст тесной таблицы', { size: 17 }, {}, styleIds.cell),
    own(styleIds.tightHead, 'Шапка тесной таблицы', { bold: true }, {}, styleIds.tightCell),
    own(
      styleIds.card,
      'Карточка',
      { size: 20 },
      {
        spacing: { after: 0 },
        keepLines: true,
        indent: { left: 120 },
        border: { left: { style: BorderStyle.SINGLE, size: 12, space: 6, color: '7B8190' } },
      },
    ),
    own(styleIds.cardTitle, 'Название карточки', { bold: true }, { keepNext: true }, styleIds.card),
    own(
      styleIds.footer,
      'footer',
      { size: 16, color: '404040' },
      { spacing: { after: 0, line: 240, lineRule: 'auto' } },
    ),
    own(styleIds.sheetTitle, 'Название листа', {}, { spacing: { before: 0, after: 160 } }, 'Heading1'),
    own(styleIds.child, 'Текст ребёнку', { size: 28 }),
    own(styleIds.childCell, 'Текст таблицы ребёнку', { size: 28 }, {}, styleIds.cell),
    own(styleIds.childHead, 'Шапка таблицы ребёнку', { bold: true }, {}, styleIds.childCell),
    own(styleIds.slide, 'Экран', { size: 52 }, { spacing: { after: 240 } }),
    own(styleIds.slideTitle, 'Название экрана', { size: 64 }, { spacing: { before: 0, after: 480 } }, 'Heading1'),
  ],
  characterStyles: [
    { id: styleIds.codeRun, name: 'Слова кода', basedOn: 'DefaultParagraphFont', run: { font: codeFont } },
  ],
};

const deepest = 9;
const levels = (level: (depth: number) => Omit<ILevelsOptions, 'level'>): readonly ILevelsOptions[] =>
  Array.from({ length: deepest }, (_, depth) => ({
    level: depth,
    style: { paragraph: { indent: { left: indent * (depth + 1), hanging: indent } } },
    ...level(depth),
  }));

/** The kinds of list without numbers. */
export const bullets = 'bullets';
export const boxes = 'boxes';
export const plainLists: readonly NumberingConfig[] = [
  {
    reference: bullets,
    levels: levels((depth) => ({ format: LevelFormat.BULLET, text: depth % 2 === 0 ? '•' : '–' })),
  },
  // The box is a field in the text: it can be ticked.
  { reference: boxes, levels: levels(() => ({ format: LevelFormat.BULLET, text: '', suffix: LevelSuffix.NOTHING })) },
];

/** A list of numbers that begins with `start` at a depth; each list of a text has its own, so that none goes on with another. */
export const numbers = (reference: string, start: number): NumberingConfig => ({
  reference,
  levels: levels((depth) => ({ format: LevelFormat.DECIMAL, text: `%${depth + 1}.`, start })),
});

/** A list deeper than Word has levels stays at the last one. */
export const depthOf = (depth: number): number => Math.min(depth, deepest - 1);

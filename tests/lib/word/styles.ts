const style = (id: string, name: string, inside = '', type = 'paragraph') =>
  `<w:style w:type="${type}" w:styleId="${id}"><w:name w:val="${name}"/>${inside}</w:style>`;
const based = (on: string) => `<w:basedOn w:val="${on}"/>`;
/** XML of the styles that documents of tests have. */
export const styles = [
  '<w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>',
  ...[1, 2, 3, 7].map((n) =>
    style(`${n}`, `heading ${n}`, `${based('a')}<w:pPr><w:outlineLvl w:val="${n - 1}"/></w:pPr>`),
  ),
  style('title', 'Title', based('a')),
  style('ourtitle', 'Название школы', based('title')),
  style('my', 'Мой заголовок', based('1')),
  style('mymy', 'Мой второй', based('my')),
  style('level', 'Ступень', `${based('a')}<w:pPr><w:outlineLvl w:val="1"/></w:pPr>`),
  style('toc1', 'toc 1', based('a')),
  style('toch', 'TOC Heading', based('1')),
  style('numbered', 'Шаг', `${based('a')}<w:pPr><w:numPr><w:numId w:val="6"/></w:numPr></w:pPr>`),
  style('secret', 'Ответ', `${based('a')}<w:rPr><w:vanish/></w:rPr>`),
  style('hid', 'Скрыто', '<w:rPr><w:vanish/></w:rPr>', 'character'),
  style('strong', 'Strong', '<w:rPr><w:b/></w:rPr>', 'character'),
  style('wing', 'Значки', '<w:rPr><w:rFonts w:ascii="Wingdings" w:hAnsi="Wingdings"/></w:rPr>', 'character'),
].join('');

const levels = (formats: readonly [format: string, text: string, start?: number][], more = '') =>
  formats
    .map(
      ([format, text, start = 1], i) =>
        `<w:lvl w:ilvl="${i}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`,
    )
    .join('');
const many = (format: string, text: (n: number) => string) =>
  levels([1, 2, 3, 4, 5, 6, 7, 8, 9].map((n) => [format, text(n)]));
/** The lists that documents of tests have, by number. */
export const lists = {
  numbers: 1,
  bullets: 2,
  letters: 3,
  fromFive: 4,
  mixed: 5,
  styled: 6,
  outline: 7,
  roman: 8,
  words: 9,
  zeros: 10,
  restarted: 11,
  capitals: 12,
};
const abstracts = [
  many('decimal', (n) => `%${n}.`),
  many('bullet', () => '•'),
  many('russianLower', (n) => `%${n})`),
  levels([['decimal', '%1.', 5]]),
  levels([
    ['decimal', '%1.'],
    ['russianLower', '%2)'],
    ['bullet', '•'],
  ]),
  levels([['decimal', '%1.']], '<w:pStyle w:val="numbered"/>'),
  many('decimal', (n) => Array.from({ length: n }, (_, i) => `%${i + 1}.`).join('')),
  levels([
    ['upperRoman', '%1.'],
    ['lowerRoman', '%2.'],
  ]),
  levels([['decimal', 'Задание %1.']]),
  levels([['decimalZero', '%1.']]),
];
/** XML of their lists. */
export const numbering =
  abstracts.map((inside, i) => `<w:abstractNum w:abstractNumId="${i + 1}">${inside}</w:abstractNum>`).join('') +
  `<w:abstractNum w:abstractNumId="12">${levels([['upperLetter', '%1.']])}</w:abstractNum>` +
  abstracts.map((_, i) => `<w:num w:numId="${i + 1}"><w:abstractNumId w:val="${i + 1}"/></w:num>`).join('') +
  '<w:num w:numId="11"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>' +
  '<w:num w:numId="12"><w:abstractNumId w:val="12"/></w:num>';

import { upperFirst } from '../../../src/domain/text/case.ts';
import { linkTo, type Region } from './region.ts';

/** A piece of a text: a table, a list, a block. */
type Piece = (region: Region) => string;

const list = (lines: readonly string[], sign = '-') => lines.map((line) => `${sign} ${line};`).join('\n');
const numbered = (lines: readonly string[]) => lines.map((line, i) => `${i + 1}. ${line}.`).join('\n');
const many = ({ write }: Region, from: number, to: number, make: () => string) =>
  Array.from({ length: write.dice.whole(from, to) }, make);
const quoted = (text: string) => text.replace(/"/g, '');

function table(region: Region): string {
  const { write } = region;
  const columns = write.dice.whole(2, 4);
  const row = () => `| ${Array.from({ length: columns }, () => write.things()).join(' | ')} |`;
  return [row(), `|${' --- |'.repeat(columns)}`, ...many(region, 3, 7, row)].join('\n');
}

const frame =
  (kind: string): Piece =>
  ({ write }) =>
    `<Callout kind="${kind}">\n\n${write.paragraph(2)}\n\n</Callout>`;

const steps: Piece = (region) =>
  `<Steps>\n\n${numbered(many(region, 3, 6, () => upperFirst(region.write.clause())))}\n\n</Steps>`;

/** Every block of the model, and what Markdown has besides. */
const pieces: readonly Piece[] = [
  frame('try'),
  (region) => list(many(region, 3, 7, () => region.write.clause())),
  steps,
  table,
  (region) =>
    `<Picture src="${region.picture()}" alt="${upperFirst(region.write.things())}: ${region.write.things()}" caption="${region.write.title()}" />`,
  frame('careful'),
  (region) => `<Technique id="${linkTo(region, 'techniques')}" />`,
  (region) => `<Sheet title="${region.write.title()}">\n\n${table(region)}\n\n${region.write.question()}\n\n</Sheet>`,
  frame('ovz'),
  (region) => `<Material id="${linkTo(region, 'materials')}" />`,
  ({ write }) =>
    `<Columns>\n\n### ${write.title()}\n\n${write.paragraph(2)}\n\n---\n\n### ${write.title()}\n\n${write.paragraph(2)}\n\n</Columns>`,
  ({ write }) => `> ${write.paragraph(2)}`,
  (region) => `<File src="${region.file()}" title="${region.write.title()}" />`,
  frame('note'),
  ({ write }) =>
    `<Video url="https://video.example/${write.dice.whole(1000, 999_999)}" title="${write.title()}" length="${write.dice.whole(2, 40)} минут" />`,
  (region) => numbered(many(region, 3, 6, () => upperFirst(region.write.clause()))),
];

/** Writes long texts; each has other pieces than the one before, so that all of them come. */
export class Prose {
  readonly #region: Region;
  #next = 0;

  constructor(region: Region) {
    this.#region = region;
  }

  /** A text of so many sections, each with a heading and paragraphs; with a piece below. */
  sections(count: number): string {
    const { write } = this.#region;
    const aside = () => this.#aside();
    return Array.from({ length: count }, () =>
      [
        `## ${write.title()}`,
        write.paragraph(write.dice.whole(3, 6), aside),
        this.#piece(),
        write.paragraph(write.dice.whole(2, 4), aside),
      ].join('\n\n'),
    ).join('\n\n');
  }

  #piece(): string {
    this.#next += 1;
    return pieces[this.#next % pieces.length]?.(this.#region) ?? '';
  }

  /** A link to an entry, or a term of the glossary. */
  #aside(): string {
    const { write, plan } = this.#region;
    const { dice } = write;
    if (dice.next() < 0.4) return `см. **${dice.favourite(plan.glossary).title.toLowerCase()}**`;
    const [folder, entries] = dice.pick([
      ['materialy', plan.materials],
      ['priemy', plan.techniques],
      ['tyutorialy', plan.tutorials],
    ] as const);
    const { id, title } = dice.favourite(entries);
    return `[${quoted(title)}](/${folder}/${id}/)`;
  }
}

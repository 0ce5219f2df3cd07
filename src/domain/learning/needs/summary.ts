import { grades, type NeedsForm, type Response, readNeeds, type Sheet } from './needs.ts';

/** The least group that is shown: in a smaller one a colleague can be recognised (docs/domain.md#small-groups). */
export const leastShown = 10;

/** Something that was brought: a file's name or «ссылка 3», and what it holds. */
export interface Brought {
  readonly name: string;
  readonly value: unknown;
}

/** What could be read, and what was skipped and why. */
export interface Gathered {
  readonly responses: readonly Response[];
  readonly sheets: readonly Sheet[];
  readonly skipped: readonly { readonly name: string; readonly why: string }[];
}

/** How many people, and how many of them chose each option: sums by question and option. */
export interface Tally {
  readonly count: number;
  readonly sums: Sheet['sums'];
}

/** A column of the summary; `tally` is absent where the group is too small to be shown. */
export interface Group {
  readonly title: string;
  readonly tally?: Tally;
}

/** Reads everything; broken, foreign and doubled things are named and skipped. */
export function gather(brought: readonly Brought[], form: NeedsForm): Gathered {
  const [responses, sheets, skipped]: [Response[], Sheet[], { name: string; why: string }[]] = [[], [], []];
  const seen = new Set<string>();
  for (const { name, value } of brought) {
    const read = readNeeds(value, form);
    const ids = read.ok ? (read.item.kind === 'tc-needs' ? [read.item.id] : read.item.responses) : [];
    if (!read.ok) skipped.push({ name, why: read.why });
    else if (new Set(ids).size < ids.length || ids.some((id) => seen.has(id))) {
      skipped.push({ name, why: 'эти ответы уже учтены: второй раз не считаем' });
    } else {
      for (const id of ids) seen.add(id);
      if (read.item.kind === 'tc-needs') responses.push(read.item);
      else sheets.push(read.item);
    }
  }
  return { responses, sheets, skipped };
}

/** All together. */
export function total({ responses, sheets }: Gathered, form: NeedsForm): Tally {
  return sum([tallyOf(responses, form), ...sheets.map(sheetTally)], form);
}

/** The sheet of a school: sums alone. */
export function sheetOf({ responses }: Gathered, form: NeedsForm, municipality: string, id: string): Sheet {
  const { sums } = tallyOf(responses, form);
  const ids = responses.map((one) => one.id).toSorted();
  return { kind: 'tc-needs-sheet', version: form.version, id, municipality, responses: ids, sums };
}

/** Columns by municipality where there are sheets, else by class: never both. Small groups are not shown. */
export function groupsOf({ responses, sheets }: Gathered, form: NeedsForm): Group[] {
  const groups =
    sheets.length > 0
      ? [...Map.groupBy(sheets, ({ municipality }) => municipality)].map(([title, own]) => ({
          title,
          tally: sum(own.map(sheetTally), form),
        }))
      : grades.map((grade) => ({
          title: `${grade} класс`,
          tally: tallyOf(
            responses.filter((one) => one.grade === grade),
            form,
          ),
        }));
  return withoutSmall(groups.filter(({ tally }) => tally.count > 0));
}

function withoutSmall(groups: readonly Required<Group>[]): Group[] {
  const hidden = new Set(groups.filter(({ tally }) => tally.count < leastShown));
  // One hidden group could be found by subtraction from the total: the least of the others goes with it.
  const [least] = groups.filter((group) => !hidden.has(group)).toSorted((a, b) => a.tally.count - b.tally.count);
  if (hidden.size === 1 && least) hidden.add(least);
  return groups.map((group) => (hidden.has(group) ? { title: group.title } : group));
}

function tallyOf(responses: readonly Response[], { questions }: NeedsForm): Tally {
  const sums = questions.map(({ id, options }) => {
    const chosen = (option: string) => responses.filter(({ answers }) => answers[id]?.includes(option)).length;
    return [id, Object.fromEntries(options.map((option) => [option.id, chosen(option.id)]))] as const;
  });
  return { count: responses.length, sums: Object.fromEntries(sums) };
}

const sheetTally = ({ responses, sums }: Sheet): Tally => ({ count: responses.length, sums });

function sum(tallies: readonly Tally[], { questions }: NeedsForm): Tally {
  const sums = questions.map(({ id, options }) => {
    const all = (option: string) => tallies.reduce((whole, tally) => whole + (tally.sums[id]?.[option] ?? 0), 0);
    return [id, Object.fromEntries(options.map((option) => [option.id, all(option.id)]))] as const;
  });
  return { count: tallies.reduce((whole, { count }) => whole + count, 0), sums: Object.fromEntries(sums) };
}

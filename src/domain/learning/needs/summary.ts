import { groupBy } from '../../lists/group-by.ts';
import { grades, type NeedsForm, type NeedsResponse, parseNeeds, type SchoolSheet } from './needs.ts';

/** The smallest number of people in a group to show: see docs/domain.md#small-groups. */
export const minGroupSize = 10;

/** One file or link, parsed as JSON, or the reason in Russian why it can't be. `name` is shown: «ссылка 3». */
export interface NeedsInput {
  readonly name: string;
  readonly value?: unknown;
  readonly fault?: string;
}

/** The valid inputs, and the skipped ones with a reason in Russian. */
export interface CollectedNeeds {
  readonly responses: readonly NeedsResponse[];
  readonly sheets: readonly SchoolSheet[];
  readonly skipped: readonly { readonly name: string; readonly reason: string }[];
}

/** The number of people, and how many of them chose each option: sums by question id and option id. */
export interface Totals {
  readonly count: number;
  readonly sums: SchoolSheet['sums'];
}

/** A column of the summary; `tally` is absent when the group is too small to show. */
export interface SummaryGroup {
  readonly title: string;
  readonly totals?: Totals;
}

/** Checks every input; skips those that are not valid, of another version or already counted. */
export function collectNeeds(inputs: readonly NeedsInput[], form: NeedsForm): CollectedNeeds {
  const [responses, sheets, skipped]: [NeedsResponse[], SchoolSheet[], { name: string; reason: string }[]] = [
    [],
    [],
    [],
  ];
  const seen = new Set<string>();
  for (const { name, value, fault } of inputs) {
    const result = fault === undefined ? parseNeeds(value, form) : ({ ok: false, message: fault } as const);
    const ids = result.ok ? (result.item.kind === 'tc-needs' ? [result.item.id] : result.item.responses) : [];
    if (!result.ok) skipped.push({ name, reason: result.message });
    else if (new Set(ids).size < ids.length || ids.some((id) => seen.has(id))) {
      skipped.push({ name, reason: 'эти ответы уже учтены: второй раз не считаем' });
    } else {
      for (const id of ids) seen.add(id);
      if (result.item.kind === 'tc-needs') responses.push(result.item);
      else sheets.push(result.item);
    }
  }
  return { responses, sheets, skipped };
}

/** The totals of all responses and sheets. */
export function totalOf({ responses, sheets }: CollectedNeeds, form: NeedsForm): Totals {
  return addTotals([totalsOf(responses, form), ...sheets.map(sheetTotals)], form);
}

/** The sheet of a school: sums without single answers. */
export function sheetOf({ responses }: CollectedNeeds, form: NeedsForm, municipality: string, id: string): SchoolSheet {
  const { sums } = totalsOf(responses, form);
  const ids = responses.map((response) => response.id).sort();
  return { kind: 'tc-needs-sheet', version: form.version, id, municipality, responses: ids, sums };
}

/** Groups by municipality when there are sheets, else by class. Small groups have no totals. */
export function groupsOf({ responses, sheets }: CollectedNeeds, form: NeedsForm): SummaryGroup[] {
  const groups =
    sheets.length > 0
      ? [...groupBy(sheets, ({ municipality }) => municipality)].map(([title, ownSheets]) => ({
          title,
          totals: addTotals(ownSheets.map(sheetTotals), form),
        }))
      : grades.map((grade) => ({
          title: `${grade} класс`,
          totals: totalsOf(
            responses.filter((response) => response.grade === grade),
            form,
          ),
        }));
  return hideSmallGroups(groups.filter(({ totals }) => totals.count > 0));
}

function hideSmallGroups(groups: readonly Required<SummaryGroup>[]): SummaryGroup[] {
  const hidden = new Set(groups.filter(({ totals }) => totals.count < minGroupSize));
  // The numbers of one hidden group are the total minus the others, so the smallest of the others is hidden too.
  const [smallest] = groups.filter((group) => !hidden.has(group)).sort((a, b) => a.totals.count - b.totals.count);
  if (hidden.size === 1 && smallest) hidden.add(smallest);
  return groups.map((group) => (hidden.has(group) ? { title: group.title } : group));
}

function totalsOf(responses: readonly NeedsResponse[], { questions }: NeedsForm): Totals {
  const sums = questions.map(({ id, options }) => {
    const chosen = (option: string) => responses.filter(({ answers }) => answers[id]?.includes(option)).length;
    return [id, Object.fromEntries(options.map((option) => [option.id, chosen(option.id)]))] as const;
  });
  return { count: responses.length, sums: Object.fromEntries(sums) };
}

const sheetTotals = ({ responses, sums }: SchoolSheet): Totals => ({ count: responses.length, sums });

function addTotals(list: readonly Totals[], { questions }: NeedsForm): Totals {
  const sums = questions.map(({ id, options }) => {
    const all = (option: string) => list.reduce((count, { sums }) => count + (sums[id]?.[option] ?? 0), 0);
    return [id, Object.fromEntries(options.map((option) => [option.id, all(option.id)]))] as const;
  });
  return { count: list.reduce((sum, { count }) => sum + count, 0), sums: Object.fromEntries(sums) };
}

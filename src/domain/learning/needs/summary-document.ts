import type { DocumentBlock } from '../document/blocks.ts';
import { tableOf } from '../document/blocks.ts';
import { noOwner, type Owner } from '../owner/owner.ts';
import type { NeedsForm } from './needs.ts';
import { minGroupSize, type SummaryGroup, type Totals } from './summary.ts';
import { schoolFacts } from './team-plan.ts';

/** The summary as a document: a table with numbers for each question. It is made of enough answers alone. */
export function summaryDocument(
  form: NeedsForm,
  totals: Totals,
  groups: readonly SummaryGroup[],
  owner: Owner = noOwner,
): DocumentBlock[] {
  const columns: readonly SummaryGroup[] = [{ title: 'Все', totals }, ...groups];
  const heads = columns.map(({ title, totals }) => (totals ? `${title}, ${totals.count}` : title));
  const tables = form.questions.flatMap(({ id, text, options }): DocumentBlock[] => [
    { type: 'heading', text },
    tableOf(
      ['Ответ', ...heads],
      options.map((option) => [
        option.text,
        ...columns.map(({ totals }) => (totals ? String(totals.sums[id]?.[option.id] ?? 0) : `меньше ${minGroupSize}`)),
      ]),
    ),
  ]);
  return [
    { type: 'title', text: 'Сводка запросов' },
    ...schoolFacts(owner),
    { type: 'field', label: 'Учтено ответов', text: String(totals.count), rows: 1 },
    ...tables,
  ];
}

import type { NeedsForm } from '../../domain/learning/needs/needs.ts';
import {
  type CollectedNeeds,
  minGroupSize,
  type SummaryGroup,
  type Totals,
} from '../../domain/learning/needs/summary.ts';
import type { Occasion, TeamAction } from '../../domain/learning/needs/team-plan.ts';
import { daysOf } from '../../domain/text/meeting-days.ts';
import { counted } from '../../domain/text/plural.ts';
import { slot } from '../shared/dom.ts';

/** The number of answers, and a note while there are too few (docs/domain.md#small-groups). */
export function countPhrase(count: number, sheets: number): string {
  const answers = counted(count, ['ответ', 'ответа', 'ответов']);
  const from = sheets > 0 ? `, листов школ: ${sheets}` : '';
  return count < minGroupSize
    ? `Учтено: ${answers}${from}. Сводка откроется, когда ответов будет хотя бы ${minGroupSize}: в малой группе легко узнать коллегу.`
    : `Учтено: ${answers}${from}. В клетках — сколько человек отметили ответ.`;
}

/** Lists the skipped inputs with reasons. */
export function renderSkipped(root: HTMLElement, skipped: CollectedNeeds['skipped']): void {
  slot(root, 'skipped-part').hidden = skipped.length === 0;
  slot(root, 'skipped').replaceChildren(
    ...skipped.map(({ name, reason }) => createElement('li', `${name}: ${reason}.`)),
  );
}

/** A table with numbers for each question; no tables without `totals`, when there are too few answers. */
export function renderTables(
  root: HTMLElement,
  form: NeedsForm,
  totals: Totals | undefined,
  groups: readonly SummaryGroup[],
): void {
  const tables = totals ? form.questions.map((question) => questionTable(question, totals, groups)) : [];
  slot(root, 'tables').replaceChildren(...tables);
}

function questionTable(
  question: NeedsForm['questions'][number],
  totals: Totals,
  groups: readonly SummaryGroup[],
): HTMLElement {
  const columns: readonly SummaryGroup[] = [{ title: 'Все', totals }, ...groups];
  const table = document.createElement('table');
  table.createCaption().textContent = question.text;
  const head = table.createTHead().insertRow();
  head.append(heading('Ответ', 'col'));
  for (const { title, totals: groupTotals } of columns)
    head.append(heading(groupTotals ? `${title}, ${groupTotals.count}` : title, 'col'));
  const body = table.createTBody();
  for (const option of question.options) {
    const row = body.insertRow();
    row.append(heading(option.text, 'row'));
    for (const { totals: groupTotals } of columns) {
      const cell = row.insertCell();
      const votes = groupTotals?.sums[question.id]?.[option.id] ?? 0;
      cell.textContent = groupTotals ? String(votes) : `меньше ${minGroupSize}`;
      cell.dataset['heat'] = groupTotals ? String(Math.ceil((3 * votes) / Math.max(1, groupTotals.count))) : '0';
    }
  }
  return scrolling(table, question.text);
}

/** On a phone a wide table scrolls in its place. */
function scrolling(table: HTMLTableElement, name: string): HTMLElement {
  const scroll = createElement('div', '');
  scroll.className = 'scroll';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'group');
  scroll.setAttribute('aria-label', name);
  scroll.append(table);
  return scroll;
}

/** The draft of the plan, with links to its tutorials and events. */
export function renderPlan(root: HTMLElement, actions: readonly TeamAction[], occasions: readonly Occasion[]): void {
  slot(root, 'plan-part').hidden = actions.length === 0;
  const list = createElement('ul', '');
  for (const { title, href, start, end } of occasions) {
    const item = createElement('li', start ? `${daysOf(start, end)}: ` : 'Тьюториал: ');
    item.append(Object.assign(document.createElement('a'), { href, textContent: title }));
    list.append(item);
  }
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  head.append(...['Действие', 'Кто отвечает', 'Срок'].map((name) => heading(name, 'col')));
  const body = table.createTBody();
  for (const { action, role, days } of actions) {
    const row = body.insertRow();
    for (const text of [action, role, days]) row.insertCell().textContent = text;
  }
  slot(root, 'plan').replaceChildren(
    ...(occasions.length > 0 ? [createElement('p', 'К чему можно прийти вместе:'), list] : []),
    scrolling(table, 'Черновик плана команды'),
  );
}

function heading(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

function createElement(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

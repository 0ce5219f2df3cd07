import type { NeedsForm } from '../../domain/learning/needs/needs.ts';
import {
  type CollectedNeeds,
  minGroupSize,
  type SummaryGroup,
  type Totals,
} from '../../domain/learning/needs/summary.ts';
import type { Occasion, TeamAction } from '../../domain/learning/needs/team-plan.ts';
import { dayOf } from '../../domain/text/dates.ts';
import { counted } from '../../domain/text/plural.ts';
import { slot } from '../shared/dom.ts';

/** How much has come, and what is still wanted. */
export function countPhrase(count: number, sheets: number): string {
  const answers = counted(count, ['ответ', 'ответа', 'ответов']);
  const from = sheets > 0 ? `, листов школ: ${sheets}` : '';
  return count < minGroupSize
    ? `Учтено: ${answers}${from}. Сводка откроется, когда ответов будет хотя бы ${minGroupSize}: в малой группе легко узнать коллегу.`
    : `Учтено: ${answers}${from}. В клетках — сколько человек отметили ответ.`;
}

/** Names what was skipped and why. */
export function showSkipped(root: HTMLElement, skipped: CollectedNeeds['skipped']): void {
  slot(root, 'skipped-part').hidden = skipped.length === 0;
  slot(root, 'skipped').replaceChildren(...skipped.map(({ name, reason }) => made('li', `${name}: ${reason}.`)));
}

/** A table with numbers for each question; nothing where there are too few answers. */
export function showTables(
  root: HTMLElement,
  form: NeedsForm,
  tally: Totals | undefined,
  groups: readonly SummaryGroup[],
): void {
  const tables = tally ? form.questions.map((question) => tableOf(question, tally, groups)) : [];
  slot(root, 'tables').replaceChildren(...tables);
}

function tableOf(
  question: NeedsForm['questions'][number],
  tally: Totals,
  groups: readonly SummaryGroup[],
): HTMLElement {
  const columns: readonly SummaryGroup[] = [{ title: 'Все', totals: tally }, ...groups];
  const table = document.createElement('table');
  table.createCaption().textContent = question.text;
  const head = table.createTHead().insertRow();
  head.append(heading('Ответ', 'col'));
  for (const { title, totals: own } of columns) head.append(heading(own ? `${title}, ${own.count}` : title, 'col'));
  const body = table.createTBody();
  for (const option of question.options) {
    const row = body.insertRow();
    row.append(heading(option.text, 'row'));
    for (const { totals: own } of columns) {
      const cell = row.insertCell();
      const votes = own?.sums[question.id]?.[option.id] ?? 0;
      cell.textContent = own ? String(votes) : `меньше ${minGroupSize}`;
      cell.dataset['heat'] = own ? String(Math.ceil((3 * votes) / Math.max(1, own.count))) : '0';
    }
  }
  const scroll = made('div', '');
  scroll.className = 'scroll';
  scroll.tabIndex = 0;
  scroll.setAttribute('role', 'group');
  scroll.setAttribute('aria-label', question.text);
  scroll.append(table);
  return scroll;
}

/** The draft of the plan, with the tutorials and meetings it leans on as links. */
export function showPlan(root: HTMLElement, lines: readonly TeamAction[], occasions: readonly Occasion[]): void {
  slot(root, 'plan-part').hidden = lines.length === 0;
  const list = made('ul', '');
  for (const { title, href, start } of occasions) {
    const item = made('li', start ? `${dayOf(start)}: ` : 'Тьюториал: ');
    item.append(Object.assign(document.createElement('a'), { href, textContent: title }));
    list.append(item);
  }
  const table = document.createElement('table');
  const head = table.createTHead().insertRow();
  head.append(...['Действие', 'Кто отвечает', 'Срок'].map((name) => heading(name, 'col')));
  const body = table.createTBody();
  for (const { action, role, day } of lines) {
    const row = body.insertRow();
    for (const text of [action, role, day && dayOf(day)]) row.insertCell().textContent = text;
  }
  slot(root, 'plan').replaceChildren(
    ...(occasions.length > 0 ? [made('p', 'К чему можно прийти вместе:'), list] : []),
    table,
  );
}

function heading(text: string, scope: 'col' | 'row'): HTMLTableCellElement {
  const cell = document.createElement('th');
  cell.scope = scope;
  cell.textContent = text;
  return cell;
}

function made(tag: string, text: string): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = text;
  return element;
}

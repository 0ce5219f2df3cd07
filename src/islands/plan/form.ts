import { interestLabels } from '../../domain/learning/plan/outline.ts';
import { type Plan, planName, type Remark } from '../../domain/learning/plan/plan.ts';
import type { StoredPlan } from '../../domain/learning/plan/plan-store.ts';
import { draftRemark, partName } from '../../domain/learning/plan/remarks.ts';
import { quoted } from '../../domain/text/quotes.ts';
import { cloneTemplate, fillSlots, slot } from '../shared/dom.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The name of a control's value in a plan: `texts.goal`, `actions.<id>.by`. */
export function valueName(control: Control): string {
  const row = control.closest<HTMLElement>('[data-list]');
  return row ? `${row.dataset['list']}.${row.dataset['id']}.${control.name}` : control.name;
}

/** Updates the whole form. The focused control stays in the document, so it does not lose the focus. */
export function renderForm(root: HTMLElement, { plan, role }: StoredPlan): void {
  const form = slot<HTMLFormElement>(root, 'form');
  const isTutor = role === 'tutor';
  slot(form, 'name').textContent = planName(plan);
  slot(form, 'tutor-note').hidden = !isTutor;
  slot(form, 'share-title').textContent = isTutor ? 'Вернуть учителю' : 'Показать тьютору';
  const label = form.querySelector('[data-label="interest"]');
  if (label) label.textContent = interestLabels[plan.way];
  renderRows(root, plan);
  for (const control of form.querySelectorAll<Control>('[name]')) {
    setValue(control, plan);
    if (control instanceof HTMLSelectElement || control.type === 'radio') control.disabled = isTutor;
    else {
      Object.assign(control, { readOnly: isTutor, placeholder: isTutor ? 'не заполнено' : '' });
    }
  }
  const selector = '[data-act^="add-"], [data-act="remove"]';
  for (const button of form.querySelectorAll<HTMLElement>(selector)) button.hidden = isTutor;
  for (const container of form.querySelectorAll<HTMLElement>('[data-part]')) {
    const part = container.dataset['part'] ?? '';
    container.replaceChildren(
      ...(isTutor ? [tutorRemarkElement(root, plan, part)] : remarksOn(plan, part).map(remarkElement(root, plan))),
    );
  }
}

/** Moves the focus to what an action has added, or to the plan's name. */
export function focusAfter(root: HTMLElement, action: string): void {
  const list = { 'add-action': 'actions', 'add-meeting': 'meetings' }[action];
  const last = list === undefined ? undefined : slot(root, list).lastElementChild;
  const latest = last?.querySelector<HTMLElement>('select, input');
  (latest ?? slot(root, 'name')).focus({ preventScroll: !latest });
}

function renderRows(root: HTMLElement, plan: Plan): void {
  for (const list of ['actions', 'meetings'] as const) {
    const container = slot(root, list);
    const rows = new Map(
      [...container.children].map((row) => [(row as HTMLElement).dataset['id'], row as HTMLElement]),
    );
    const newRows = plan[list].map(({ id }, i) => {
      const row = rows.get(id) ?? createRow(root, list, id);
      fillSlots(row, { number: `${list === 'actions' ? 'Действие' : 'Встреча'} ${i + 1}` });
      return row;
    });
    // A row is not moved without need: moving the focused row would lose the focus.
    for (const row of rows.values()) if (!newRows.includes(row)) row.remove();
    for (const [i, row] of newRows.entries()) {
      if (container.children[i] !== row) container.insertBefore(row, container.children[i] ?? null);
    }
  }
  for (const { id, href } of plan.actions) {
    const link = slot(root, 'actions').querySelector<HTMLAnchorElement>(`[data-id="${id}"] [data-slot="page"]`);
    if (!link) continue;
    link.hidden = href === undefined;
    link.href = href ?? '#';
  }
}

function createRow(root: HTMLElement, list: 'actions' | 'meetings', id: string): HTMLElement {
  const row = cloneTemplate(root, list === 'actions' ? 'action' : 'meeting');
  Object.assign(row.dataset, { list, id });
  const container = row.querySelector<HTMLElement>('[data-part]');
  if (container) container.dataset['part'] = id;
  return row;
}

function setValue(control: Control, plan: Plan): void {
  const value = valueIn(plan, valueName(control));
  if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = control.value === value;
  // A wrong day stays where it is typed until it is mended; the plan has the day before it.
  else if (control.value !== value && !control.hasAttribute('aria-invalid')) control.value = value;
}

function valueIn(plan: Plan, name: string): string {
  const value = name.split('.').reduce<unknown>((node, key) => {
    if (Array.isArray(node)) return node.find(({ id }) => id === key);
    return typeof node === 'object' && node !== null ? (node as Record<string, unknown>)[key] : undefined;
  }, plan);
  return typeof value === 'string' ? value : '';
}

/** Remarks on a part. Remarks on removed parts are shown under the list of actions. */
function remarksOn({ remarks, actions, texts }: Plan, part: string): Remark[] {
  const isMissing = (name: string) => !(name in texts) && !actions.some(({ id }) => id === name);
  return remarks.filter((remark) => remark.part === part || (part === 'actions' && isMissing(remark.part)));
}

function remarkElement(root: HTMLElement, plan: Plan) {
  return ({ id, part, text, proposal, state }: Remark): HTMLElement => {
    const element = fillSlots(cloneTemplate(root, 'remark'), {
      from: `Тьютор о части ${quoted(partName(plan, part))}`,
      text,
      proposal: proposal && `Предлагает: ${proposal}`,
      decision: { new: '', accepted: 'Принято', own: 'Оставлено по-своему' }[state],
    });
    element.dataset['id'] = id;
    slot(element, 'choice').hidden = state !== 'new';
    return element;
  };
}

function tutorRemarkElement(root: HTMLElement, plan: Plan, part: string): HTMLElement {
  const draft = draftRemark(plan, part);
  const element = fillSlots(cloneTemplate(root, 'tutor-remark'), {
    part: `${draft ? 'Ваше замечание' : 'Замечание'}: «${partName(plan, part)}»`,
  });
  element.dataset['remarkOn'] = part;
  if (draft) (element as HTMLDetailsElement).open = true;
  for (const area of element.querySelectorAll('textarea')) {
    area.value = draft?.[area.dataset['remark'] as 'text' | 'proposal'] ?? '';
  }
  return element;
}

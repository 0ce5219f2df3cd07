import { interestLabels } from '../../domain/learning/plan/outline.ts';
import { type Plan, planName, type Remark } from '../../domain/learning/plan/plan.ts';
import type { StoredPlan } from '../../domain/learning/plan/plan-store.ts';
import { draftRemark, partName } from '../../domain/learning/plan/remarks.ts';
import { quoted } from '../../domain/text/quotes.ts';
import { clone, fill, slot } from '../shared/dom.ts';

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** The name of a control's value in a plan: `texts.goal`, `actions.<id>.by`. */
export function nameOf(control: Control): string {
  const row = control.closest<HTMLElement>('[data-list]');
  return row ? `${row.dataset['list']}.${row.dataset['id']}.${control.name}` : control.name;
}

/** Brings the whole form in line with the plan; the control in use keeps its place. */
export function fillForm(root: HTMLElement, { plan, role }: StoredPlan): void {
  const form = slot<HTMLFormElement>(root, 'form');
  const isTutor = role === 'tutor';
  slot(form, 'name').textContent = planName(plan);
  slot(form, 'tutor-note').hidden = !isTutor;
  slot(form, 'share-title').textContent = isTutor ? 'Вернуть учителю' : 'Показать тьютору';
  const label = form.querySelector('[data-label="interest"]');
  if (label) label.textContent = interestLabels[plan.way];
  fillRows(root, plan);
  for (const control of form.querySelectorAll<Control>('[name]')) {
    setValue(control, plan);
    if (control instanceof HTMLSelectElement || control.type === 'radio') control.disabled = isTutor;
    else {
      Object.assign(control, { readOnly: isTutor, placeholder: isTutor ? 'не заполнено' : '' });
    }
  }
  const edits = '[data-act^="add-"], [data-act="remove"]';
  for (const button of form.querySelectorAll<HTMLElement>(edits)) button.hidden = isTutor;
  for (const place of form.querySelectorAll<HTMLElement>('[data-part]')) {
    const part = place.dataset['part'] ?? '';
    place.replaceChildren(
      ...(isTutor ? [tutorBox(root, plan, part)] : remarksOn(plan, part).map(remarkBox(root, plan))),
    );
  }
}

function fillRows(root: HTMLElement, plan: Plan): void {
  for (const list of ['actions', 'meetings'] as const) {
    const place = slot(root, list);
    const rows = new Map([...place.children].map((row) => [(row as HTMLElement).dataset['id'], row as HTMLElement]));
    const wanted = plan[list].map(({ id }, i) => {
      const row = rows.get(id) ?? newRow(root, list, id);
      fill(row, { number: `${list === 'actions' ? 'Действие' : 'Встреча'} ${i + 1}` });
      return row;
    });
    // Rows that stay are not moved: the one in use would lose its focus.
    for (const row of rows.values()) if (!wanted.includes(row)) row.remove();
    for (const [i, row] of wanted.entries()) {
      if (place.children[i] !== row) place.insertBefore(row, place.children[i] ?? null);
    }
  }
  for (const { id, href } of plan.actions) {
    const link = slot(root, 'actions').querySelector<HTMLAnchorElement>(`[data-id="${id}"] [data-slot="page"]`);
    if (!link) continue;
    link.hidden = href === undefined;
    link.href = href ?? '#';
  }
}

function newRow(root: HTMLElement, list: 'actions' | 'meetings', id: string): HTMLElement {
  const row = clone(root, list === 'actions' ? 'action' : 'meeting');
  Object.assign(row.dataset, { list, id });
  const place = row.querySelector<HTMLElement>('[data-part]');
  if (place) place.dataset['part'] = id;
  return row;
}

function setValue(control: Control, plan: Plan): void {
  const value = valueIn(plan, nameOf(control));
  if (control instanceof HTMLInputElement && control.type === 'radio') control.checked = control.value === value;
  else if (control.value !== value) control.value = value;
}

function valueIn(plan: Plan, name: string): string {
  const value = name.split('.').reduce<unknown>((at, key) => {
    if (Array.isArray(at)) return at.find(({ id }) => id === key);
    return typeof at === 'object' && at !== null ? (at as Record<string, unknown>)[key] : undefined;
  }, plan);
  return typeof value === 'string' ? value : '';
}

/** Remarks on a part; those on what is no longer there stand under all actions. */
function remarksOn({ remarks, actions, texts }: Plan, part: string): Remark[] {
  const isGone = (name: string) => !(name in texts) && !actions.some(({ id }) => id === name);
  return remarks.filter((remark) => remark.part === part || (part === 'actions' && isGone(remark.part)));
}

function remarkBox(root: HTMLElement, plan: Plan) {
  return ({ id, part, text, proposal, state }: Remark): HTMLElement => {
    const box = fill(clone(root, 'remark'), {
      from: `Тьютор о части ${quoted(partName(plan, part))}`,
      text,
      proposal: proposal && `Предлагает: ${proposal}`,
      decision: { new: '', accepted: 'Принято', own: 'Оставлено по-своему' }[state],
    });
    box.dataset['id'] = id;
    slot(box, 'choice').hidden = state !== 'new';
    return box;
  };
}

function tutorBox(root: HTMLElement, plan: Plan, part: string): HTMLElement {
  const draft = draftRemark(plan, part);
  const box = fill(clone(root, 'tutor-remark'), {
    part: `${draft ? 'Ваше замечание' : 'Замечание'}: «${partName(plan, part)}»`,
  });
  box.dataset['remarkOn'] = part;
  if (draft) (box as HTMLDetailsElement).open = true;
  for (const area of box.querySelectorAll('textarea')) {
    area.value = draft?.[area.dataset['remark'] as 'text' | 'proposal'] ?? '';
  }
  return box;
}

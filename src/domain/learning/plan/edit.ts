import { actionKinds, actionStates, fieldIds, planForms } from './outline.ts';
import { type Action, type Meeting, most, type Plan } from './plan.ts';

/** A page of the base that an action can lean on. */
export interface Resource {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
}

/**
 * The plan with one control's value: `texts.goal`, `goalBy`, `form`, `actions.<id>.by`, `meetings.<id>.about`.
 * A name or a value that no control can have changes nothing. A resource named exactly as a page gets its address.
 */
export function edited(plan: Plan, name: string, value: string, base: readonly Resource[] = []): Plan {
  const [list = '', id = '', key = ''] = name.split('.');
  const field = fieldIds.find((known) => known === id);
  if (list === 'texts' && field) return { ...plan, texts: { ...plan.texts, [field]: value.slice(0, 5000) } };
  if (name === 'goalBy' && isDay(value)) return { ...plan, goalBy: value };
  if (name === 'form' && Object.hasOwn(planForms, value)) return { ...plan, form: value as Plan['form'] };
  if (list === 'actions') {
    return { ...plan, actions: plan.actions.map((one) => (one.id === id ? withKey(one, key, value, base) : one)) };
  }
  if (list === 'meetings') {
    return { ...plan, meetings: plan.meetings.map((one) => (one.id === id ? meetingWith(one, key, value) : one)) };
  }
  return plan;
}

function withKey(action: Action, key: string, value: string, base: readonly Resource[]): Action {
  const kind = actionKinds.find((known) => known === value);
  const state = actionStates.find((known) => known === value);
  if (key === 'kind' && kind) return { ...action, kind };
  if (key === 'state' && state) return { ...action, state };
  if (key === 'by' && isDay(value)) return { ...action, by: value };
  if (key === 'evidence') return { ...action, evidence: value.slice(0, 1000) };
  if (key === 'resource') return withResource(action, value, base);
  return action;
}

function withResource({ href: _, ...action }: Action, title: string, base: readonly Resource[]): Action {
  const page = base.find((entry) => entry.title === title);
  return { ...action, resource: title.slice(0, 300), ...(page ? { href: page.href } : {}) };
}

function meetingWith(meeting: Meeting, key: string, value: string): Meeting {
  if (key === 'on' && isDay(value)) return { ...meeting, on: value };
  if (key === 'about' || key === 'result') return { ...meeting, [key]: value.slice(0, 1000) };
  return meeting;
}

const isDay = (value: string) => /^$|^\d{4}-\d\d-\d\d$/.test(value);

/** The plan with one more action, while there is room. */
export function withAction(plan: Plan, id: string, more: Partial<Action> = {}): Plan {
  if (plan.actions.length >= most.actions) return plan;
  const fresh: Action = { id, kind: 'проба на уроке', resource: '', by: '', evidence: '', state: 'задумано' };
  return { ...plan, actions: [...plan.actions, { ...fresh, ...more, id }] };
}

/** The plan with one more meeting, while there is room. */
export function withMeeting(plan: Plan, id: string): Plan {
  if (plan.meetings.length >= most.meetings) return plan;
  return { ...plan, meetings: [...plan.meetings, { id, on: '', about: '', result: '' }] };
}

/** The plan without this action or meeting, and without remarks on it. */
export function without(plan: Plan, id: string): Plan {
  const others = <T extends { id: string }>(list: readonly T[]) => list.filter((one) => one.id !== id);
  const remarks = plan.remarks.filter(({ part }) => part !== id);
  return { ...plan, actions: others(plan.actions), meetings: others(plan.meetings), remarks };
}

/** The action to ask about: the earliest that is still to be done; actions without a day come last. */
export function nextAction({ actions }: Plan): Action | undefined {
  const open = actions.filter(
    ({ state, resource }) => state !== 'получилось' && state !== 'частично' && resource !== '',
  );
  return open.toSorted((a, b) => ((a.by || '9') < (b.by || '9') ? -1 : 1))[0];
}

/** The plan after the teacher said how an action went; what is put off gets a day a week from `today`. */
export function answered(plan: Plan, id: string, state: Action['state'], today: string): Plan {
  const later = new Date(Date.parse(`${today}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  const actions = plan.actions.map((one) =>
    one.id === id ? { ...one, state, ...(state === 'переношу' ? { by: later } : {}) } : one,
  );
  return { ...plan, actions };
}

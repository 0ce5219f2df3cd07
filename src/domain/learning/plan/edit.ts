import { cleanText, cutText } from '../../text/characters.ts';
import { parseDay } from '../../text/days.ts';
import { actionKinds, actionStates, fieldIds, planForms } from './outline.ts';
import { type Action, limits, type Meeting, type Plan } from './plan.ts';

/** A page of the site that an action can use. */
export interface Resource {
  readonly title: string;
  readonly href: string;
  readonly kind: string;
}

/**
 * Sets the value of one control: `texts.goal`, `goalBy`, `form`, `actions.<id>.by`, `meetings.<id>.about`.
 * An unknown name or a wrong value changes nothing. A resource with the title of a page gets the page's address.
 */
export function setPlanValue(plan: Plan, name: string, value: string, resources: readonly Resource[] = []): Plan {
  const [list = '', id = '', key = ''] = name.split('.');
  const field = fieldIds.find((known) => known === id);
  if (list === 'texts' && field) return { ...plan, texts: { ...plan.texts, [field]: written(value, 5000) } };
  if (name === 'goalBy') return { ...plan, goalBy: dayOr(plan.goalBy, value) };
  if (name === 'form' && Object.hasOwn(planForms, value)) return { ...plan, form: value as Plan['form'] };
  if (list === 'actions') {
    return {
      ...plan,
      actions: plan.actions.map((item) => (item.id === id ? setActionValue(item, key, value, resources) : item)),
    };
  }
  if (list === 'meetings') {
    return {
      ...plan,
      meetings: plan.meetings.map((item) => (item.id === id ? setMeetingValue(item, key, value) : item)),
    };
  }
  return plan;
}

function setActionValue(action: Action, key: string, value: string, resources: readonly Resource[]): Action {
  const kind = actionKinds.find((known) => known === value);
  const state = actionStates.find((known) => known === value);
  if (key === 'kind' && kind) return { ...action, kind };
  if (key === 'state' && state) return { ...action, state };
  if (key === 'by') return { ...action, by: dayOr(action.by, value) };
  if (key === 'evidence') return { ...action, evidence: written(value, 1000) };
  if (key === 'resource') return setResource(action, value, resources);
  return action;
}

function setResource({ href: _, ...action }: Action, title: string, resources: readonly Resource[]): Action {
  const page = resources.find((entry) => entry.title === title);
  return { ...action, resource: written(title, 300), ...(page ? { href: page.href } : {}) };
}

function setMeetingValue(meeting: Meeting, key: string, value: string): Meeting {
  if (key === 'on') return { ...meeting, on: dayOr(meeting.on, value) };
  if (key === 'about' || key === 'result') return { ...meeting, [key]: written(value, 1000) };
  return meeting;
}

const written = (value: string, max: number) => cutText(cleanText(value), max);

/** The typed day; the day before where it is not one. */
function dayOr(before: string, typed: string): string {
  const result = parseDay(typed);
  return result.ok ? result.day : before;
}

/** Adds an action; changes nothing when the list is full. */
export function addAction(plan: Plan, id: string, values: Partial<Action> = {}): Plan {
  if (plan.actions.length >= limits.actions) return plan;
  const empty: Action = { id, kind: 'проба на уроке', resource: '', by: '', evidence: '', state: 'задумано' };
  return { ...plan, actions: [...plan.actions, { ...empty, ...values, id }] };
}

/** Adds an empty meeting; changes nothing when the list is full. */
export function addMeeting(plan: Plan, id: string): Plan {
  if (plan.meetings.length >= limits.meetings) return plan;
  return { ...plan, meetings: [...plan.meetings, { id, on: '', about: '', result: '' }] };
}

/** Removes an action or a meeting, and the remarks on it. */
export function removeItem(plan: Plan, id: string): Plan {
  const others = <T extends { id: string }>(list: readonly T[]) => list.filter((item) => item.id !== id);
  const remarks = plan.remarks.filter(({ part }) => part !== id);
  return { ...plan, actions: others(plan.actions), meetings: others(plan.meetings), remarks };
}

/** The earliest action that is not done; actions without a day come last. */
export function nextAction({ actions }: Plan): Action | undefined {
  const open = actions.filter(
    ({ state, resource }) => state !== 'получилось' && state !== 'частично' && resource !== '',
  );
  return open.sort((a, b) => ((a.by || '9') < (b.by || '9') ? -1 : 1))[0];
}

/** Sets the state of an action. A postponed one gets a day one week after `today` (`YYYY-MM-DD`). */
export function setActionState(plan: Plan, id: string, state: Action['state'], today: string): Plan {
  const nextWeek = new Date(Date.parse(`${today}T00:00:00Z`) + 7 * 86_400_000).toISOString().slice(0, 10);
  const actions = plan.actions.map((item) =>
    item.id === id ? { ...item, state, ...(state === 'переношу' ? { by: nextWeek } : {}) } : item,
  );
  return { ...plan, actions };
}

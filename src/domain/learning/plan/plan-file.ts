import { actionKinds, fieldIds, fieldOf } from './outline.ts';
import { type Plan, planSchema } from './plan.ts';

/** The form of files, links and the store. A change of the form adds a step to `migrations`. */
export const formatVersion = 1;

/** Each step turns a plan of version i + 1 into one of version i + 2. */
export type Migration = (plan: unknown) => unknown;
const migrations: readonly Migration[] = [];

/** What came of reading: a plan, or a sentence in Russian that names the place and the cure. */
export type PlanParseResult = { readonly ok: true; readonly plan: Plan } | { readonly ok: false; readonly why: string };

const again = 'Попросите прислать план ещё раз или сохраните его заново там, где он открывается.';

/** Reads what a file or a link brought: `{ kind: 'tc-plan', version, plan }`. */
export function readPlanFile(value: unknown): PlanParseResult {
  const { kind, version, plan } = recordOf(value);
  if (kind !== 'tc-plan') return { ok: false, why: `Это не план с этого сайта. ${again}` };
  return readPlan(plan, version);
}

/** Brings a plan of an older version to the present one and checks it. */
export function readPlan(plan: unknown, version: unknown, steps = migrations): PlanParseResult {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { ok: false, why: `У плана не указана версия. ${again}` };
  }
  if (version > steps.length + 1) {
    return { ok: false, why: 'План сохранён более новой версией сайта. Обновите страницу и откройте его снова.' };
  }
  const upgraded = steps.slice(version - 1).reduce((old, step) => step(old), plan);
  const { success, data, error } = planSchema.safeParse(upgraded);
  if (success) return { ok: true, plan: data };
  return { ok: false, why: `План не читается: ${placeOf(error?.issues[0]?.path ?? [])}. ${again}` };
}

/** A plan as it is written to a file or a link. */
export function planFile(plan: Plan): { kind: 'tc-plan'; version: number; plan: Plan } {
  return { kind: 'tc-plan', version: formatVersion, plan };
}

const parts: Readonly<Record<string, string>> = {
  actions: 'действие',
  meetings: 'встреча',
  remarks: 'замечание',
  kind: `вид (бывает: ${actionKinds.join(', ')})`,
  by: 'срок',
  on: 'день',
  href: 'ссылка',
  goalBy: 'день цели',
  way: 'с чего начат план',
  form: 'вид документа',
};

function placeOf(path: readonly PropertyKey[]): string {
  const words = path.map((step) => {
    if (typeof step === 'number') return `№ ${step + 1}`;
    const field = fieldIds.find((name) => name === step);
    return field ? `«${fieldOf(field).label}»` : (parts[String(step)] ?? '');
  });
  const place = words.filter(Boolean).join(' ');
  return place === '' ? 'в нём нет нужных частей' : `ошибка в месте «${place.replace(/[«»]/g, '')}»`;
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

import { type Cover, readCover, type SentPlan } from './cover.ts';
import { actionKinds, fieldIds, fieldOf } from './outline.ts';
import { type Plan, planSchema } from './plan.ts';

/** The version of plans in files, links and the browser. A change of their shape adds a step to `migrations`. */
export const formatVersion = 1;

/** The item i of a list of migrations turns a plan of version i + 1 into version i + 2. */
export type Migration = (plan: unknown) => unknown;
const migrations: readonly Migration[] = [];

/** A plan, or a message in Russian that says what is wrong and what to do. */
export type PlanParseResult = ({ readonly ok: true } & SentPlan) | { readonly ok: false; readonly message: string };

const askAgain = 'Попросите прислать план ещё раз или сохраните его заново там, где он открывается.';

/** Reads the JSON of a file or a link: `{ kind: 'tc-plan', version, plan, cover? }`. */
export function readPlanFile(value: unknown): PlanParseResult {
  const { kind, version, plan, cover } = asRecord(value);
  if (kind !== 'tc-plan') return { ok: false, message: `Это не план с этого сайта. ${askAgain}` };
  const result = readPlan(plan, version);
  const known = readCover(cover);
  return result.ok && known ? { ...result, cover: known } : result;
}

/** Migrates a plan of an older version and checks it. */
export function readPlan(plan: unknown, version: unknown, steps = migrations): PlanParseResult {
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1) {
    return { ok: false, message: `У плана не указана версия. ${askAgain}` };
  }
  if (version > steps.length + 1) {
    return { ok: false, message: 'План сохранён более новой версией сайта. Обновите страницу и откройте его снова.' };
  }
  const upgraded = steps.slice(version - 1).reduce((old, step) => step(old), plan);
  const { success, data, error } = planSchema.safeParse(upgraded);
  if (success) return { ok: true, plan: data };
  return { ok: false, message: `План не читается: ${errorPlace(error?.issues[0]?.path ?? [])}. ${askAgain}` };
}

/** The JSON for a file or a link. */
export function planFile(plan: Plan, cover?: Cover): { kind: 'tc-plan'; version: number } & SentPlan {
  return { kind: 'tc-plan', version: formatVersion, plan, ...(cover ? { cover } : {}) };
}

const partNames: Readonly<Record<string, string>> = {
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

function errorPlace(path: readonly PropertyKey[]): string {
  const words = path.map((step) => {
    if (typeof step === 'number') return `№ ${step + 1}`;
    const field = fieldIds.find((name) => name === step);
    return field ? `«${fieldOf(field).label}»` : (partNames[String(step)] ?? '');
  });
  const place = words.filter(Boolean).join(' ');
  return place === '' ? 'в нём нет нужных частей' : `ошибка в месте «${place.replace(/[«»]/g, '')}»`;
}

function asRecord(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

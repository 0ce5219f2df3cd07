import type { Answer, Questionnaire } from './questionnaire.ts';
import { topScore } from './questionnaire.ts';

/** What one person has answered; it never leaves the browser. */
export interface Answers {
  /** The version of the questionnaire that was answered. */
  readonly version: string;
  /** The day of the last answer, `YYYY-MM-DD`. */
  readonly changedOn: string;
  /** Chosen areas. */
  readonly areas: readonly string[];
  /** General impression by area. */
  readonly impressions: Readonly<Record<string, Answer>>;
  /** Answers by statement. */
  readonly items: Readonly<Record<string, Answer>>;
  /** The area picked for the term, where there are several to begin. */
  readonly focus?: string | undefined;
  /** The municipality, if the person names one to find a tutor near. */
  readonly place?: string | undefined;
}

/** What was found in the browser's storage. */
export type Saved =
  | { readonly state: 'none' }
  | { readonly state: 'broken' }
  | { readonly state: 'kept'; readonly answers: Answers };

/** A fresh set of answers. */
export function noAnswers({ version }: Pick<Questionnaire, 'version'>): Answers {
  return { version, changedOn: '', areas: [], impressions: {}, items: {} };
}

/** Reads what was saved. Anything may stand there: another version, another site's text, half a file. */
export function readSaved(text: string | null, questionnaire: Questionnaire): Saved {
  if (text === null) return { state: 'none' };
  const found = recordOf(parse(text));
  const { version, changedOn, areas, focus, place } = found;
  if (typeof version !== 'string' || !/^\d{1,4}\.\d{1,4}$/.test(version)) return { state: 'broken' };
  const known = questionnaire.areas.map(({ id }) => id);
  const statements = questionnaire.areas.flatMap(({ items }) => items.map(({ id }) => id));
  const top = topScore(questionnaire);
  const answers: Answers = {
    version,
    changedOn: typeof changedOn === 'string' && /^\d{4}-\d\d-\d\d$/.test(changedOn) ? changedOn : '',
    areas: Array.isArray(areas) ? known.filter((id) => areas.includes(id)) : [],
    impressions: answersOf(found['impressions'], known, top),
    items: answersOf(found['items'], statements, top),
    ...(typeof focus === 'string' && known.includes(focus) ? { focus } : {}),
    ...(typeof place === 'string' && /^[a-z0-9-]{1,60}$/.test(place) ? { place } : {}),
  };
  return { state: 'kept', answers };
}

/** The answers with one more, given on that day. */
export function withAnswer(answers: Answers, id: string, answer: Answer, day: string, isImpression: boolean): Answers {
  const group = isImpression ? 'impressions' : 'items';
  return { ...answers, changedOn: day, [group]: { ...answers[group], [id]: answer } };
}

/** What to say about answers that were given to another version of the questionnaire. */
export function versionNote({ version }: Answers, current: Pick<Questionnaire, 'version'>): string | undefined {
  if (version === current.version) return undefined;
  return `Вы отвечали на версию ${version}, сейчас версия ${current.version}: утверждения могли измениться. Чтобы пройти заново, сотрите ответы.`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function recordOf(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

function answersOf(value: unknown, ids: readonly string[], top: number): Record<string, Answer> {
  const given = recordOf(value);
  const good = (answer: unknown): answer is Answer =>
    answer === 'na' || (Number.isInteger(answer) && Number(answer) >= 0 && Number(answer) <= top);
  return Object.fromEntries(
    ids.flatMap((id) => {
      const answer = given[id];
      return good(answer) ? [[id, answer] as const] : [];
    }),
  );
}

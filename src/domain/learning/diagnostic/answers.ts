import type { Answer, Questionnaire } from './questionnaire.ts';

/** The answers of one teacher. They stay in the browser (docs/domain.md#nothing-leaves-the-device). */
export interface Answers {
  /** The version of the questionnaire, such as `1.0`. */
  readonly version: string;
  /** The day of the last answer, `YYYY-MM-DD`; empty before the first one. */
  readonly changedOn: string;
  /** Ids of the chosen areas. */
  readonly areas: readonly string[];
  /** General impressions by area id. */
  readonly impressions: Readonly<Record<string, Answer>>;
  /** Answers by statement id. */
  readonly items: Readonly<Record<string, Answer>>;
  /** The id of the area to work on this term; the teacher chooses it when several areas are at the start level. */
  readonly focus?: string | undefined;
  /** The id of the teacher's municipality, if she wants a tutor near her. */
  readonly place?: string | undefined;
}

/** Answers before the first question. */
export function emptyAnswers({ version }: Pick<Questionnaire, 'version'>): Answers {
  return { version, changedOn: '', areas: [], impressions: {}, items: {} };
}

/** Adds or replaces one answer. `id` is a statement id, or an area id for an impression; `day` is `YYYY-MM-DD`. */
export function setAnswer(answers: Answers, id: string, answer: Answer, day: string, isImpression: boolean): Answers {
  const group = isImpression ? 'impressions' : 'items';
  return { ...answers, changedOn: day, [group]: { ...answers[group], [id]: answer } };
}

/** A Russian note for answers to another version of the questionnaire; undefined when the version is the same. */
export function versionNote({ version }: Answers, current: Pick<Questionnaire, 'version'>): string | undefined {
  if (version === current.version) return undefined;
  return `Вы отвечали на версию ${version}, сейчас версия ${current.version}: утверждения могли измениться. Чтобы пройти заново, сотрите ответы.`;
}

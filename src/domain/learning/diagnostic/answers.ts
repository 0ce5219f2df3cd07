import type { Answer, Questionnaire } from './questionnaire.ts';

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

/** A fresh set of answers. */
export function noAnswers({ version }: Pick<Questionnaire, 'version'>): Answers {
  return { version, changedOn: '', areas: [], impressions: {}, items: {} };
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

import type { Answers } from './answers.ts';
import {
  type Answer,
  type AnswerOption,
  type Area,
  answerOptions,
  impressionOptions,
  type Questionnaire,
  type Term,
} from './questionnaire.ts';

/** One question on the screen: the general impression of an area, or a statement. */
export interface QuestionStep {
  /** The code of the statement, or of the area for an impression. It is the hash in the address. */
  readonly id: string;
  readonly area: Area;
  readonly isImpression: boolean;
  /** The text of the statement; absent for an impression. */
  readonly text?: string;
  /** The abbreviations in the text. */
  readonly terms?: readonly Term[] | undefined;
  readonly options: readonly AnswerOption[];
  /** The number of the statement in all chosen areas, from 1; for an impression, the number of the last statement. */
  readonly number: number;
  /** The number of the statement in its area, from 1; 0 for an impression. */
  readonly numberInArea: number;
}

/** The questions of the chosen areas in order. An area with the impression «not about me» has no statements here. */
export function stepsOf(questionnaire: Questionnaire, { areas, impressions }: Answers): QuestionStep[] {
  const steps: QuestionStep[] = [];
  let number = 0;
  for (const area of questionnaire.areas) {
    if (!areas.includes(area.id)) continue;
    const options = impressionOptions(questionnaire, area);
    steps.push({ id: area.id, area, isImpression: true, options, number, numberInArea: 0 });
    if (impressions[area.id] === 'na') continue;
    for (const [i, item] of area.items.entries()) {
      number += 1;
      const options = answerOptions(questionnaire, area, item);
      const { id, text, terms } = item;
      steps.push({ id, area, isImpression: false, text, terms, options, number, numberInArea: i + 1 });
    }
  }
  return steps;
}

/** The number of statements in these steps. */
export function countStatements(steps: readonly QuestionStep[]): number {
  return steps.filter(({ isImpression }) => !isImpression).length;
}

/** The answer to a step, if there is one. */
export function answerAt({ impressions, items }: Answers, { id, isImpression }: QuestionStep): Answer | undefined {
  return (isImpression ? impressions : items)[id];
}

/** The number of answered statements; «not about me» counts as an answer. */
export function countAnswered(steps: readonly QuestionStep[], answers: Answers): number {
  return steps.filter((step) => !step.isImpression && answerAt(answers, step) !== undefined).length;
}

/** The first step without an answer. */
export function firstUnanswered(steps: readonly QuestionStep[], answers: Answers): QuestionStep | undefined {
  return steps.find((step) => answerAt(answers, step) === undefined);
}

/** The area of a hash: `id` is the code of an area or of a statement. */
export function areaOfStep({ areas }: Questionnaire, id: string): Area | undefined {
  return areas.find((area) => area.id === id || area.items.some((item) => item.id === id));
}

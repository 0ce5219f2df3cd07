import type { Answers } from './answers.ts';
import {
  type Answer,
  type Area,
  type Choice,
  choicesFor,
  impressionsOf,
  type Questionnaire,
  type Term,
} from './questionnaire.ts';

/** One thing asked at a time: the general impression of an area, or a statement. */
export interface Step {
  /** The code of the statement, or of the area when its impression is asked: the address hash of the step. */
  readonly id: string;
  readonly area: Area;
  readonly isImpression: boolean;
  /** The statement; absent for an impression. */
  readonly text?: string;
  /** What its abbreviations mean. */
  readonly terms?: readonly Term[] | undefined;
  readonly choices: readonly Choice[];
  /** The number of the statement among all chosen, from 1; for an impression, of the one before. */
  readonly number: number;
  /** The same within the area. */
  readonly numberInArea: number;
}

/** The steps through the chosen areas; an area that is «not about me» ends with its impression. */
export function stepsOf(questionnaire: Questionnaire, { areas, impressions }: Answers): Step[] {
  const steps: Step[] = [];
  let number = 0;
  for (const area of questionnaire.areas) {
    if (!areas.includes(area.id)) continue;
    const choices = impressionsOf(questionnaire, area);
    steps.push({ id: area.id, area, isImpression: true, choices, number, numberInArea: 0 });
    if (impressions[area.id] === 'na') continue;
    for (const [i, item] of area.items.entries()) {
      number += 1;
      const choices = choicesFor(questionnaire, area, item);
      const { id, text, terms } = item;
      steps.push({ id, area, isImpression: false, text, terms, choices, number, numberInArea: i + 1 });
    }
  }
  return steps;
}

/** How many statements these steps hold. */
export function statementsIn(steps: readonly Step[]): number {
  return steps.filter(({ isImpression }) => !isImpression).length;
}

/** The answer given at a step. */
export function answerAt({ impressions, items }: Answers, { id, isImpression }: Step): Answer | undefined {
  return (isImpression ? impressions : items)[id];
}

/** How many of the statements are answered, «not about me» included. */
export function answeredIn(steps: readonly Step[], answers: Answers): number {
  return steps.filter((step) => !step.isImpression && answerAt(answers, step) !== undefined).length;
}

/** Where to go on: the first step without an answer. */
export function firstOpen(steps: readonly Step[], answers: Answers): Step | undefined {
  return steps.find((step) => answerAt(answers, step) === undefined);
}

/** The area that a hash of the address speaks of. */
export function areaOfStep({ areas }: Questionnaire, id: string): Area | undefined {
  return areas.find((area) => area.id === id || area.items.some((item) => item.id === id));
}

import type { Answers } from '../../domain/learning/diagnostic/answers.ts';
import { type Catalogue, markNearTutors } from '../../domain/learning/diagnostic/catalogue.ts';
import { profileOf } from '../../domain/learning/diagnostic/profile.ts';
import type { Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';
import { recommend } from '../../domain/learning/diagnostic/recommend.ts';
import { planFromAdvice } from '../../domain/learning/plan/draft.ts';
import { moscowMoment } from '../../domain/text/dates.ts';
import { savePlan, today } from '../plan/store.ts';
import { newId } from '../shared/new-id.ts';

/** Makes a draft plan from the result, stores it and returns its address. */
export function saveDraftPlan(questionnaire: Questionnaire, answers: Answers, catalogue: Catalogue): string {
  const catalogueWithNear = markNearTutors(catalogue, answers.place);
  const { areas } = recommend(profileOf(questionnaire, answers), catalogueWithNear, moscowMoment(new Date()));
  const plan = planFromAdvice(questionnaire, areas, answers.focus, newId, today());
  savePlan({ role: 'own', plan });
  return `/moj-plan/#${plan.id}`;
}

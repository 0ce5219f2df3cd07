import type { Answers } from '../../domain/learning/diagnostic/answers.ts';
import { type Catalogue, markNearTutors } from '../../domain/learning/diagnostic/catalogue.ts';
import { profileOf } from '../../domain/learning/diagnostic/profile.ts';
import type { Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';
import { recommend } from '../../domain/learning/diagnostic/recommend.ts';
import { planFromAdvice } from '../../domain/learning/plan/draft.ts';
import { savePlan, storeError, today } from '../plan/store.ts';
import { localNow } from '../shared/local-time.ts';
import { newId } from '../shared/new-id.ts';

/** Makes a draft plan from the result, stores it and returns its address; undefined when the browser can't store it. */
export function saveDraftPlan(
  questionnaire: Questionnaire,
  answers: Answers,
  catalogue: Catalogue,
): string | undefined {
  const catalogueWithNear = markNearTutors(catalogue, answers.place);
  const { areas } = recommend(profileOf(questionnaire, answers), catalogueWithNear, localNow());
  const plan = planFromAdvice(areas, answers.focus, newId, today());
  savePlan({ role: 'own', plan });
  return storeError() === '' ? `/moj-plan/#${plan.id}` : undefined;
}

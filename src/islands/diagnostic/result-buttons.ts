import { addAttempt, attemptOf } from '../../domain/learning/diagnostic/attempts.ts';
import { profileOf } from '../../domain/learning/diagnostic/profile.ts';
import { slot } from '../shared/dom.ts';
import { sayFailure } from '../shared/failures.ts';
import type { AnswersState } from './answers-state.ts';
import { saveAttempts, storedAttempts } from './store.ts';
import { loadCatalogue } from './view.ts';

/** Gives the buttons of a result their work. `startOver` is called when the result is stored with the earlier ones. */
export function listenToResult(
  article: HTMLElement,
  root: HTMLElement,
  state: AnswersState,
  startOver: () => void,
): void {
  const listen = (act: string, deed: () => void) =>
    article.querySelector(`[data-act="${act}"]`)?.addEventListener('click', deed);
  listen('plan', () => void makePlan(root, state));
  listen('again', () => {
    if (archiveResult(state)) startOver();
    else slot(root, 'said').textContent = 'Браузер не сохраняет результаты. Прежде чем начать заново, напечатайте.';
  });
}

/** Makes a draft plan from the result and goes to it; says why when that does not work. */
async function makePlan(root: HTMLElement, { questionnaire, answers }: AnswersState): Promise<void> {
  try {
    const [code, catalogue] = await Promise.all([import('./draft-plan.ts'), loadCatalogue(root)]);
    const href = code.saveDraftPlan(questionnaire, answers, catalogue);
    slot(root, 'said').textContent = href ? '' : 'Браузер не сохраняет планы. Напечатайте результат.';
    if (href) location.assign(href);
  } catch (error) {
    await sayFailure(root, 'План не собрался', error);
  }
}

/** Stores this result with the earlier ones; false when the browser can't store it. */
function archiveResult({ questionnaire, answers }: AnswersState): boolean {
  const attempt = attemptOf(profileOf(questionnaire, answers), answers.version, answers.changedOn);
  return saveAttempts(addAttempt(storedAttempts(), attempt));
}

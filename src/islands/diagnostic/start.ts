import type { Answers } from '../../domain/learning/diagnostic/answers.ts';
import { choicePhrase, defaultAreas } from '../../domain/learning/diagnostic/area-choice.ts';
import type { Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';
import {
  countAnswered,
  countStatements,
  firstUnanswered,
  type QuestionStep,
} from '../../domain/learning/diagnostic/steps.ts';
import { slot } from '../shared/dom.ts';
import { sayFailure } from '../shared/failures.ts';
import { unreadableAnswers } from './store.ts';

/** Checks the boxes of the chosen areas, or of the default ones when none is chosen. */
export function checkAreas(form: HTMLFormElement, questionnaire: Questionnaire, { areas }: Answers): void {
  const checked = areas.length > 0 ? areas : defaultAreas(questionnaire);
  for (const box of checkboxes(form)) box.checked = checked.includes(box.value);
  showChoiceSize(form, questionnaire);
}

/** The areas with the boxes that were touched before the script came; undefined when none was. */
export function earlyChoice(form: HTMLFormElement, questionnaire: Questionnaire, { areas }: Answers) {
  const touched = checkboxes(form).filter(({ checked, defaultChecked }) => checked !== defaultChecked);
  if (touched.length === 0) return undefined;
  const known = areas.length > 0 ? areas : defaultAreas(questionnaire);
  const left = known.filter((id) => !touched.some(({ value }) => value === id));
  return [...left, ...touched.filter(({ checked }) => checked).map(({ value }) => value)];
}

/** Shows how many areas and statements are checked and the time they take. */
export function showChoiceSize(form: HTMLFormElement, questionnaire: Questionnaire): void {
  slot(form, 'choice').textContent = choicePhrase(questionnaire, chosenAreas(form));
}

/** Updates the buttons and the status of the start form. `note` is a message about stored answers. */
export function updateStart(
  form: HTMLFormElement,
  steps: readonly QuestionStep[],
  answers: Answers,
  note: string,
): void {
  const answered = countAnswered(steps, answers);
  const isStarted = Object.keys({ ...answers.items, ...answers.impressions }).length > 0;
  const isComplete = steps.length > 0 && !firstUnanswered(steps, answers);
  const button = slot<HTMLButtonElement>(form, 'go');
  button.disabled = false;
  button.textContent = isComplete ? 'К результату' : isStarted ? 'Продолжить' : 'Начать';
  slot(form, 'to-result').hidden = answered === 0 || isComplete;
  slot(form, 'erase').hidden = !isStarted && note === '';
  void showUnreadable(form);
  const state = isStarted && steps.length > 0 ? `Отвечено: ${answered} из ${countStatements(steps)}.` : '';
  if (state || note) {
    slot(form, 'state').textContent = [note, state, 'Ответы хранятся только в этом браузере.']
      .filter(Boolean)
      .join(' ');
  }
}

/** Few have any: the code loads where there is something to show, or to take away after «Стереть мои ответы». */
async function showUnreadable(form: HTMLFormElement): Promise<void> {
  const root = form.closest<HTMLElement>('tc-diagnostic');
  if (!root || (unreadableAnswers() === null && slot(root, 'unreadable').hidden)) return;
  try {
    const code = await import('./unreadable.ts');
    code.renderUnreadableAnswers(root);
  } catch (error) {
    await sayFailure(
      root,
      'Прежние ответы не удалось показать, но они не пропали',
      error,
      () => void showUnreadable(form),
    );
  }
}

/** Ids of the checked areas. */
export function chosenAreas(form: HTMLFormElement): string[] {
  return checkboxes(form).flatMap(({ checked, value }) => (checked ? [value] : []));
}

/** Shows an error: at least one area must be checked. */
export function askForArea(form: HTMLFormElement): void {
  slot(form, 'ask').textContent = 'Выберите хотя бы одно направление.';
  checkboxes(form)[0]?.focus();
}

function checkboxes(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('[name="area"]')];
}

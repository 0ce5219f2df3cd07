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

/** Ticks the chosen areas; while none is chosen, the ones to begin with. */
export function tickAreas(form: HTMLFormElement, questionnaire: Questionnaire, { areas }: Answers): void {
  const ticked = areas.length > 0 ? areas : defaultAreas(questionnaire);
  for (const box of boxesOf(form)) box.checked = ticked.includes(box.value);
  countChoice(form, questionnaire);
}

/** Tells how much is ticked. */
export function countChoice(form: HTMLFormElement, questionnaire: Questionnaire): void {
  slot(form, 'choice').textContent = choicePhrase(questionnaire, chosenAreas(form));
}

/** Brings the form that chooses areas in line with what is answered; `note` tells about answers found on arrival. */
export function updateStart(
  form: HTMLFormElement,
  steps: readonly QuestionStep[],
  answers: Answers,
  note: string,
): void {
  const done = countAnswered(steps, answers);
  const isBegun = Object.keys({ ...answers.items, ...answers.impressions }).length > 0;
  const isOver = steps.length > 0 && !firstUnanswered(steps, answers);
  const go = slot<HTMLButtonElement>(form, 'go');
  go.disabled = false;
  go.textContent = isOver ? 'К результату' : isBegun ? 'Продолжить' : 'Начать';
  slot(form, 'to-result').hidden = done === 0 || isOver;
  slot(form, 'erase').hidden = !isBegun && note === '';
  const state = isBegun && steps.length > 0 ? `Отвечено: ${done} из ${countStatements(steps)}.` : '';
  if (state || note) {
    slot(form, 'state').textContent = [note, state, 'Ответы хранятся только в этом браузере.']
      .filter(Boolean)
      .join(' ');
  }
}

/** The areas that are ticked. */
export function chosenAreas(form: HTMLFormElement): string[] {
  return boxesOf(form).flatMap(({ checked, value }) => (checked ? [value] : []));
}

/** Asks for at least one area. */
export function askForArea(form: HTMLFormElement): void {
  slot(form, 'ask').textContent = 'Выберите хотя бы одно направление.';
  boxesOf(form)[0]?.focus();
}

function boxesOf(form: HTMLFormElement): HTMLInputElement[] {
  return [...form.querySelectorAll<HTMLInputElement>('[name="area"]')];
}

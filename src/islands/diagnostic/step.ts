import type { Answers } from '../../domain/learning/diagnostic/answers.ts';
import { answerAt, countStatements, type QuestionStep } from '../../domain/learning/diagnostic/steps.ts';
import { clone, fill, slot } from '../shared/dom.ts';

/** The form that asks one step; nothing is chosen before the person chooses. */
export function stepForm(
  root: ParentNode,
  steps: readonly QuestionStep[],
  step: QuestionStep,
  answers: Answers,
): HTMLElement {
  const { area, options, number, numberInArea, text, terms = [] } = step;
  const given = answerAt(answers, step);
  const form = fill(clone(root, 'step'), {
    counted: step.isImpression ? 'Пройдено' : 'Утверждение',
    number: String(number),
    of: String(countStatements(steps)),
    kicker: `${area.title} · ${step.isImpression ? 'общее впечатление' : `${numberInArea} из ${area.items.length}`}`,
    text: text ?? 'Как бы вы оценили своё направление в целом?',
    note: text === undefined ? 'Первое впечатление, не раздумывая: мы покажем его рядом с ответами по шагам.' : '',
    terms: terms.map((term) => fill(clone(root, 'term'), { ...term })),
    ruler: ticks(steps, step, answers),
    choices: options.map(({ answer, label, hint }) => {
      const choice = fill(clone(root, 'choice'), { label, hint: hint ?? '' });
      const input = choice.querySelector('input');
      if (input) {
        input.value = String(answer);
        input.checked = answer === given;
      }
      return choice;
    }),
  });
  if (given !== undefined) letOn(form);
  if (area.colour) form.classList.add(`topic-${area.colour}`);
  const before = steps[steps.indexOf(step) - 1];
  if (before) slot<HTMLAnchorElement>(form, 'back').href = `#${before.id}`;
  slot(form, 'to-result').hidden = Object.keys(answers.items).length === 0;
  return form;
}

/** Turns «skip» into «next»: there is an answer. */
export function letOn(form: HTMLElement): void {
  fill(form, { next: 'Дальше' });
  slot(form, 'next').classList.add('button-main');
}

/** A mark for every statement along the margin. */
function ticks(steps: readonly QuestionStep[], here: QuestionStep, answers: Answers): HTMLElement[] {
  return steps
    .filter(({ isImpression }) => !isImpression)
    .map((step) => {
      const tick = document.createElement('i');
      if (step === here) tick.className = 'here';
      else if (answerAt(answers, step) !== undefined) tick.className = 'done';
      return tick;
    });
}

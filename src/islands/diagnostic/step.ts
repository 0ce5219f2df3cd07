import type { Answers } from '../../domain/learning/diagnostic/answers.ts';
import { answerAt, countStatements, type QuestionStep } from '../../domain/learning/diagnostic/steps.ts';
import { cloneTemplate, fillSlots, slot } from '../shared/dom.ts';

/** Creates the form of one step. No answer is chosen in advance (docs/domain.md#answer-scale). */
export function createStepForm(
  root: ParentNode,
  steps: readonly QuestionStep[],
  step: QuestionStep,
  answers: Answers,
): HTMLElement {
  const { area, options, number, numberInArea, text, terms = [] } = step;
  const answerNow = answerAt(answers, step);
  const form = fillSlots(cloneTemplate(root, 'step'), {
    counted: step.isImpression ? 'Пройдено' : 'Утверждение',
    number: String(number),
    of: String(countStatements(steps)),
    kicker: `${area.title} · ${step.isImpression ? 'общее впечатление' : `${numberInArea} из ${area.items.length}`}`,
    text: text ?? 'Как у вас с этим в целом?',
    note: text === undefined ? 'Первое впечатление, не раздумывая: мы покажем его рядом с ответами по шагам.' : '',
    terms: terms.map((term) => fillSlots(cloneTemplate(root, 'term'), { ...term })),
    ruler: createRuler(steps, step, answers),
    choices: options.map(({ answer, label, hint }) => {
      const choice = fillSlots(cloneTemplate(root, 'choice'), { label, hint: hint ?? '' });
      const input = choice.querySelector('input');
      if (input) {
        input.value = String(answer);
        input.checked = answer === answerNow;
      }
      return choice;
    }),
  });
  if (answerNow !== undefined) showNextButton(form);
  if (area.colour) form.classList.add(`topic-${area.colour}`);
  const previous = steps[steps.indexOf(step) - 1];
  if (previous) slot<HTMLAnchorElement>(form, 'back').href = `#${previous.id}`;
  slot(form, 'to-result').hidden = Object.keys(answers.items).length === 0;
  return form;
}

/** Changes the button «Пропустить» to «Дальше» once there is an answer. */
export function showNextButton(form: HTMLElement): void {
  fillSlots(form, { next: 'Дальше' });
  slot(form, 'next').classList.add('button-main');
}

/** One mark for each statement: current, answered or empty. */
function createRuler(steps: readonly QuestionStep[], current: QuestionStep, answers: Answers): HTMLElement[] {
  return steps
    .filter(({ isImpression }) => !isImpression)
    .map((step) => {
      const tick = document.createElement('i');
      tick.className = step === current ? 'here' : answerAt(answers, step) === undefined ? '' : 'done';
      return tick;
    });
}

import { type Answers, emptyAnswers, setAnswer } from '../../domain/learning/diagnostic/answers.ts';
import { areaOfStep, firstUnanswered, type QuestionStep } from '../../domain/learning/diagnostic/steps.ts';
import { fillSlots, slot } from '../shared/dom.ts';
import { sayFailure } from '../shared/failures.ts';
import { localNow } from '../shared/local-time.ts';
import { AnswersState } from './answers-state.ts';
import { askForArea, checkAreas, chosenAreas, earlyChoice, showChoiceSize, updateStart } from './start.ts';
import { createStepForm, showNextButton } from './step.ts';
import { loadCatalogue, showView } from './view.ts';

const startHash = 'napravleniya';
const resultHash = 'itog';
const currentHash = () => location.hash.slice(1);

/** The questionnaire. The hash of the address decides what is shown; the answers are in localStorage. */
export class DiagnosticController {
  private readonly root: HTMLElement;
  private readonly form: HTMLFormElement;
  private readonly state: AnswersState;
  /** The step that is shown. The hash can be different: the link «К содержанию» changes it too. */
  private step: QuestionStep | undefined;

  constructor(root: HTMLElement) {
    this.root = root;
    this.form = slot<HTMLFormElement>(root, 'start');
    // The build wrote this JSON into the page, so it is not checked here.
    this.state = new AnswersState(JSON.parse(root.dataset['questionnaire'] ?? ''));
  }

  /** Reads the stored answers; call it before the other methods. Throws when the code for that does not load. */
  async load(): Promise<void> {
    await this.state.load();
    const areas = earlyChoice(this.form, this.state.questionnaire, this.state.answers);
    if (areas) this.save({ ...this.state.answers, areas });
  }

  /** Shows the view of the hash. A hash of another part of the page changes nothing. */
  route(moveFocus: boolean): void {
    const id = currentHash();
    const area = areaOfStep(this.state.questionnaire, id);
    const { areas } = this.state.answers;
    if (area) {
      if (!areas.includes(area.id)) this.save({ ...this.state.answers, areas: [...areas, area.id] });
      const steps = this.state.steps();
      this.step = steps.find((step) => step.id === id);
      // An area with the impression «not about me» has no statements, so its impression is shown.
      if (!this.step) location.replace(`#${area.id}`);
      else showView(this.root, 'step', moveFocus, createStepForm(this.root, steps, this.step, this.state.answers));
    } else if (id === resultHash && areas.length > 0) {
      void this.showResult(moveFocus);
    } else if (id === '' || id === startHash || id === resultHash || !moveFocus) {
      this.step = undefined;
      checkAreas(this.form, this.state.questionnaire, this.state.answers);
      updateStart(this.form, this.state.steps(), this.state.answers, this.state.note());
      showView(this.root, 'start', moveFocus);
    }
  }

  /** Shows the answers that another tab has stored. */
  async handleStorage(): Promise<void> {
    await this.state.load();
    this.route(false);
    slot(this.root, 'said').textContent = 'Ответы изменены в другой вкладке: показано последнее.';
  }

  /** Stores the value of a control. */
  handleChange({ name, value, form }: HTMLInputElement): void {
    if (name === 'area') {
      this.save({ ...this.state.answers, areas: chosenAreas(this.form) });
      slot(this.form, 'ask').textContent = '';
      showChoiceSize(this.form, this.state.questionnaire);
      updateStart(this.form, this.state.steps(), this.state.answers, this.state.note());
    } else if (name === 'answer' && form && this.step) {
      const today = localNow().slice(0, 10);
      const { id, isImpression } = this.step;
      this.save(setAnswer(this.state.answers, id, value === 'na' ? 'na' : Number(value), today, isImpression));
      showNextButton(form);
    } else if (name === 'focus' || name === 'place') {
      this.save({ ...this.state.answers, [name]: value || undefined });
      // The result is created again, so the focus must return to the same control.
      void this.showResult(false).then(() =>
        this.root.querySelector<HTMLElement>(`select[name=${name}], [name=${name}]:checked`)?.focus(),
      );
    }
  }

  /** Goes to the next step, or to the result after the last one. */
  showNext(): void {
    const areas = this.step ? this.state.answers.areas : chosenAreas(this.form);
    // The default areas are stored only when the teacher starts.
    if (areas.length !== this.state.answers.areas.length) this.save({ ...this.state.answers, areas });
    const steps = this.state.steps();
    const index = steps.findIndex(({ id }) => id === this.step?.id);
    if (steps.length === 0) askForArea(this.form);
    else location.hash = (index < 0 ? firstUnanswered(steps, this.state.answers) : steps[index + 1])?.id ?? resultHash;
  }

  /** Runs the action of a button, its `data-act`; those of the result alone are in `result-buttons.ts`. */
  handleAction(element: HTMLElement | null): void {
    if (element?.dataset['act'] === 'print') print();
    if (element?.dataset['act'] !== 'erase' || !confirm('Стереть все ответы? Вернуть их будет нельзя.')) return;
    this.state.erase();
    if (currentHash() === startHash) this.route(true);
    else location.hash = startHash;
  }

  private startOver(): void {
    const { areas, place } = this.state.answers;
    this.save({ ...emptyAnswers(this.state.questionnaire), areas, place });
    this.state.notice = 'Прежний результат сохранён: в конце увидите, что изменилось.';
    location.hash = startHash;
  }

  private save(answers: Answers): void {
    slot(this.root, 'said').textContent = this.state.save(answers);
  }

  private async showResult(moveFocus: boolean): Promise<void> {
    const status = slot(this.root, 'said');
    status.textContent = 'Готовим советы…';
    try {
      const [code, catalogue] = await Promise.all([import('./result.ts'), loadCatalogue(this.root)]);
      status.textContent = '';
      if (currentHash() !== resultHash) return;
      const article = code.createResult(this.root, this.state, catalogue, () => this.startOver());
      showView(this.root, 'result', moveFocus, fillSlots(article, { old: this.state.note() }));
    } catch (error) {
      status.textContent = '';
      if (currentHash() !== resultHash) return;
      if (this.root.dataset['at'] !== 'result') {
        // The address of what is shown: the next press goes to the result again.
        history.replaceState(null, '', `#${this.step?.id ?? startHash}`);
        if (!this.step) this.route(false);
      }
      await sayFailure(this.root, 'Советы не собрались, но ответы не пропали', error, () => {
        location.hash = resultHash;
      });
    }
  }
}

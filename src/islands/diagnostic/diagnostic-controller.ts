import { type Answers, emptyAnswers, setAnswer, versionNote } from '../../domain/learning/diagnostic/answers.ts';
import type { Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';
import { areaOfStep, firstUnanswered, type QuestionStep, stepsOf } from '../../domain/learning/diagnostic/steps.ts';
import { moscowMoment } from '../../domain/text/dates.ts';
import { fillSlots, slot } from '../shared/dom.ts';
import { askForArea, checkAreas, chosenAreas, showChoiceSize, updateStart } from './start.ts';
import { createStepForm, showNextButton } from './step.ts';
import { eraseAnswers, loadAnswers, saveAnswers } from './store.ts';
import { loadCatalogue, showView } from './view.ts';

const startHash = 'napravleniya';
const resultHash = 'itog';
const currentHash = () => location.hash.slice(1);

/** The questionnaire. The hash of the address decides what is shown; the answers are in localStorage. */
export class DiagnosticController {
  private readonly root: HTMLElement;
  private readonly questionnaire: Questionnaire;
  private answers: Answers;
  /** The step that is shown. The hash can be different: the link «К содержанию» changes it too. */
  private step: QuestionStep | undefined;
  /** A message about the answers to show once: they are unreadable, or erased. */
  private notice = '';

  constructor(root: HTMLElement) {
    this.root = root;
    // The build wrote this JSON into the page, so it is not checked here.
    this.questionnaire = JSON.parse(root.dataset['questionnaire'] ?? '');
    this.answers = emptyAnswers(this.questionnaire);
  }

  /** Reads the stored answers; call it before the other methods. */
  async load(): Promise<void> {
    const { answers, notice } = await loadAnswers(this.questionnaire);
    this.answers = answers;
    this.notice = notice;
  }

  private note(): string {
    return versionNote(this.answers, this.questionnaire) ?? this.notice;
  }

  private steps() {
    return stepsOf(this.questionnaire, this.answers);
  }

  private form(): HTMLFormElement {
    return slot<HTMLFormElement>(this.root, 'start');
  }

  /** Shows the view of the hash. A hash of another part of the page changes nothing. */
  route(moveFocus: boolean): void {
    const id = currentHash();
    const area = areaOfStep(this.questionnaire, id);
    const { areas } = this.answers;
    if (area) {
      if (!areas.includes(area.id)) this.save({ ...this.answers, areas: [...areas, area.id] });
      const steps = this.steps();
      this.step = steps.find((step) => step.id === id);
      // An area with the impression «not about me» has no statements, so its impression is shown.
      if (!this.step) location.replace(`#${area.id}`);
      else showView(this.root, 'step', moveFocus, createStepForm(this.root, steps, this.step, this.answers));
    } else if (id === resultHash && areas.length > 0) {
      void this.showResult(moveFocus);
    } else if (id === '' || id === startHash || id === resultHash || !moveFocus) {
      this.step = undefined;
      checkAreas(this.form(), this.questionnaire, this.answers);
      updateStart(this.form(), this.steps(), this.answers, this.note());
      showView(this.root, 'start', moveFocus);
    }
  }

  /** Shows the answers that another tab has stored. */
  async handleStorage(): Promise<void> {
    await this.load();
    this.route(false);
    slot(this.root, 'said').textContent = 'Ответы изменены в другой вкладке: показано последнее.';
  }

  /** Stores the value of a control. */
  handleChange({ name, value, form }: HTMLInputElement): void {
    if (name === 'area') {
      this.save({ ...this.answers, areas: chosenAreas(this.form()) });
      slot(this.form(), 'ask').textContent = '';
      showChoiceSize(this.form(), this.questionnaire);
      updateStart(this.form(), this.steps(), this.answers, this.note());
    } else if (name === 'answer' && form && this.step) {
      const today = moscowMoment(new Date()).slice(0, 10);
      const { id, isImpression } = this.step;
      this.save(setAnswer(this.answers, id, value === 'na' ? 'na' : Number(value), today, isImpression));
      showNextButton(form);
    } else if (name === 'focus' || name === 'place') {
      this.save({ ...this.answers, [name]: value || undefined });
      // The result is created again, so the focus must return to the same control.
      void this.showResult(false).then(() =>
        this.root.querySelector<HTMLElement>(`select[name=${name}], [name=${name}]:checked`)?.focus(),
      );
    }
  }

  /** Goes to the next step, or to the result after the last one. */
  showNext(): void {
    const areas = this.step ? this.answers.areas : chosenAreas(this.form());
    // The default areas are stored only when the teacher starts.
    if (areas.length !== this.answers.areas.length) this.save({ ...this.answers, areas });
    const steps = this.steps();
    const index = steps.findIndex(({ id }) => id === this.step?.id);
    if (steps.length === 0) askForArea(this.form());
    else location.hash = (index < 0 ? firstUnanswered(steps, this.answers) : steps[index + 1])?.id ?? resultHash;
  }

  /** Runs the action of a button, its `data-act`. */
  handleAction(element: HTMLElement | null): void {
    if (element?.dataset['act'] === 'print') print();
    if (element?.dataset['act'] === 'again') void this.startOver();
    if (element?.dataset['act'] === 'plan') void this.makePlan();
    if (element?.dataset['act'] !== 'erase' || !confirm('Стереть все ответы? Вернуть их будет нельзя.')) return;
    eraseAnswers();
    this.notice = 'Ответы стёрты.';
    this.answers = emptyAnswers(this.questionnaire);
    if (currentHash() === startHash) this.route(true);
    else location.hash = startHash;
  }

  private async startOver(): Promise<void> {
    const { archiveResult } = await import('./result.ts');
    if (!archiveResult(this.questionnaire, this.answers)) {
      slot(this.root, 'said').textContent =
        'Браузер не сохраняет результаты. Напечатайте этот, прежде чем отвечать заново.';
      return;
    }
    const { areas, place } = this.answers;
    this.save({ ...emptyAnswers(this.questionnaire), areas, place });
    this.notice = 'Прежний результат сохранён: в конце увидите, что изменилось.';
    location.hash = startHash;
  }

  private async makePlan(): Promise<void> {
    try {
      const [{ saveDraftPlan }, catalogue] = await Promise.all([import('./draft-plan.ts'), this.catalogue()]);
      location.assign(saveDraftPlan(this.questionnaire, this.answers, catalogue));
    } catch {
      slot(this.root, 'said').textContent = 'План не собрался: проверьте связь и попробуйте ещё раз.';
    }
  }

  private catalogue() {
    return loadCatalogue(this.root.dataset['catalogue']);
  }

  private save(answers: Answers): void {
    this.answers = answers;
    this.notice = '';
    slot(this.root, 'said').textContent = saveAnswers(answers);
  }

  private async showResult(moveFocus: boolean): Promise<void> {
    const status = slot(this.root, 'said');
    status.textContent = 'Готовим советы…';
    try {
      const [{ createResult }, catalogue] = await Promise.all([import('./result.ts'), this.catalogue()]);
      status.textContent = '';
      if (currentHash() !== resultHash) return;
      const article = createResult(this.root, this.questionnaire, this.answers, catalogue);
      showView(this.root, 'result', moveFocus, fillSlots(article, { old: this.note() }));
    } catch {
      status.textContent = 'Советы не загрузились. Ответы сохранены: проверьте связь и обновите страницу.';
      status.scrollIntoView({ block: 'nearest' });
    }
  }
}

import { type Answers, noAnswers, versionNote, withAnswer } from '../../domain/learning/diagnostic/answers.ts';
import type { Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';
import { areaOfStep, firstOpen, type Step, stepsOf } from '../../domain/learning/diagnostic/steps.ts';
import { fill, slot } from '../shared/dom.ts';
import { localNow } from '../shared/local-time.ts';
import { askForArea, chosenAreas, countChoice, tickAreas, updateStart } from './start.ts';
import { letOn, stepForm } from './step.ts';
import { answersKey, eraseAnswers, readAnswers, saveAnswers } from './store.ts';
import { resultTools, showView } from './view.ts';

const start = 'napravleniya';
const result = 'itog';
const here = () => location.hash.slice(1);

/** The questionnaire: the hash of the address tells what is shown, the browser's storage what was answered. */
class Diagnostic extends HTMLElement {
  private questionnaire!: Questionnaire;
  private answers!: Answers;
  /** The step on show. The hash may name something else by then: «К содержанию» sets it, too. */
  private asked: Step | undefined;
  /** What to tell once about the answers: unreadable, or wiped. */
  private news = '';

  async connectedCallback(): Promise<void> {
    // Written into the page by its own build, so it needs no check.
    this.questionnaire = JSON.parse(this.dataset['questionnaire'] ?? '');
    this.answers = await this.found();
    this.addEventListener('change', ({ target }) => this.change(target as HTMLInputElement));
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.goOn();
    });
    this.addEventListener('click', ({ target }) => this.act((target as Element).closest<HTMLElement>('[data-act]')));
    addEventListener('hashchange', () => this.route(true));
    addEventListener('storage', ({ key }) => {
      if (key === answersKey) void this.otherTab();
    });
    this.route(false);
  }

  private async found(): Promise<Answers> {
    try {
      const saved = await readAnswers(this.questionnaire);
      if (saved?.state === 'kept') return saved.answers;
      if (saved) {
        this.news =
          'Сохранённые ответы не читаются. Они не пропали: отложены в этом браузере под именем «tc-diagnostic-unread».';
      }
    } catch {
      this.news = 'Сохранённые ответы не загрузились: проверьте связь и обновите страницу. Они на месте.';
    }
    return noAnswers(this.questionnaire);
  }

  private note(): string {
    return versionNote(this.answers, this.questionnaire) ?? this.news;
  }

  private steps() {
    return stepsOf(this.questionnaire, this.answers);
  }

  private form(): HTMLFormElement {
    return slot<HTMLFormElement>(this, 'start');
  }

  /** Shows what the address names; a hash of another part of the page changes nothing. */
  private route(moves: boolean): void {
    const id = here();
    const area = areaOfStep(this.questionnaire, id);
    const { areas } = this.answers;
    if (area) {
      if (!areas.includes(area.id)) this.save({ ...this.answers, areas: [...areas, area.id] });
      const steps = this.steps();
      this.asked = steps.find((step) => step.id === id);
      // A statement of an area that is «not about me» is not asked; its impression is.
      if (!this.asked) location.replace(`#${area.id}`);
      else showView(this, 'step', moves, stepForm(this, steps, this.asked, this.answers));
    } else if (id === result && areas.length > 0) {
      void this.showResult(moves);
    } else if (id === '' || id === start || id === result || !moves) {
      this.asked = undefined;
      tickAreas(this.form(), this.questionnaire, this.answers);
      updateStart(this.form(), this.steps(), this.answers, this.note());
      showView(this, 'start', moves);
    }
  }

  private async otherTab(): Promise<void> {
    this.answers = await this.found();
    this.route(false);
    slot(this, 'said').textContent = 'Ответы изменены в другой вкладке: показано последнее.';
  }

  private change({ name, value, form }: HTMLInputElement): void {
    if (name === 'area') {
      this.save({ ...this.answers, areas: chosenAreas(this.form()) });
      slot(this.form(), 'ask').textContent = '';
      countChoice(this.form(), this.questionnaire);
      updateStart(this.form(), this.steps(), this.answers, this.note());
    } else if (name === 'answer' && form && this.asked) {
      const today = localNow().slice(0, 10);
      const { id, isImpression } = this.asked;
      this.save(withAnswer(this.answers, id, value === 'na' ? 'na' : Number(value), today, isImpression));
      letOn(form);
    } else if (name === 'focus' || name === 'place') {
      this.save({ ...this.answers, [name]: value || undefined });
      // The result is built anew: the control in use goes on being in use.
      void this.showResult(false).then(() =>
        this.querySelector<HTMLElement>(`select[name=${name}], [name=${name}]:checked`)?.focus(),
      );
    }
  }

  private goOn(): void {
    const areas = this.asked ? this.answers.areas : chosenAreas(this.form());
    // What was ticked to begin with is not kept until it is begun.
    if (areas.length !== this.answers.areas.length) this.save({ ...this.answers, areas });
    const steps = this.steps();
    const at = steps.findIndex(({ id }) => id === this.asked?.id);
    if (steps.length === 0) askForArea(this.form());
    else location.hash = (at < 0 ? firstOpen(steps, this.answers) : steps[at + 1])?.id ?? result;
  }

  private act(element: HTMLElement | null): void {
    if (element?.dataset['act'] === 'print') print();
    if (element?.dataset['act'] === 'again') void this.takeAgain();
    if (element?.dataset['act'] === 'plan') void this.makePlan();
    if (element?.dataset['act'] !== 'erase' || !confirm('Стереть все ответы? Вернуть их будет нельзя.')) return;
    eraseAnswers();
    this.news = 'Ответы стёрты.';
    this.answers = noAnswers(this.questionnaire);
    if (here() === start) this.route(true);
    else location.hash = start;
  }

  private async takeAgain(): Promise<void> {
    const { archive } = await import('./result.ts');
    if (!archive(this.questionnaire, this.answers)) {
      slot(this, 'said').textContent = 'Браузер не сохраняет результаты. Напечатайте этот, прежде чем отвечать заново.';
      return;
    }
    const { areas, place } = this.answers;
    this.save({ ...noAnswers(this.questionnaire), areas, place });
    this.news = 'Прежний результат сохранён: в конце увидите, что изменилось.';
    location.hash = start;
  }

  private async makePlan(): Promise<void> {
    try {
      const { draftPlan, catalogue } = await resultTools(this.dataset['catalogue']);
      location.assign(await draftPlan(this.questionnaire, this.answers, catalogue));
    } catch {
      slot(this, 'said').textContent = 'План не собрался: проверьте связь и попробуйте ещё раз.';
    }
  }

  private save(answers: Answers): void {
    this.answers = answers;
    this.news = '';
    slot(this, 'said').textContent = saveAnswers(answers);
  }

  private async showResult(moves: boolean): Promise<void> {
    const said = slot(this, 'said');
    said.textContent = 'Готовим советы…';
    try {
      const { resultArticle, catalogue } = await resultTools(this.dataset['catalogue']);
      said.textContent = '';
      if (here() !== result) return;
      const article = resultArticle(this, this.questionnaire, this.answers, catalogue);
      showView(this, 'result', moves, fill(article, { old: this.note() }));
    } catch {
      said.textContent = 'Советы не загрузились. Ответы сохранены: проверьте связь и обновите страницу.';
      said.scrollIntoView({ block: 'nearest' });
    }
  }
}

customElements.define('tc-diagnostic', Diagnostic);

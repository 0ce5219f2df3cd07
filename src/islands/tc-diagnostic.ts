import { type Answers, noAnswers, versionNote, withAnswer } from '../domain/diagnostic/answers.ts';
import type { Questionnaire } from '../domain/diagnostic/questionnaire.ts';
import { areaOfStep, firstOpen, type Step, stepsOf } from '../domain/diagnostic/steps.ts';
import { moscowMoment } from '../domain/text/dates.ts';
import { askForArea, chosenAreas, updateStart } from './tc-diagnostic-start.ts';
import { letOn, stepForm } from './tc-diagnostic-step.ts';
import { catalogueAt, forget, keep, restore } from './tc-diagnostic-store.ts';
import { fill, slot } from './tc-dom.ts';

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

  connectedCallback(): void {
    // Written into the page by its own build, so it needs no check.
    this.questionnaire = JSON.parse(this.dataset['questionnaire'] ?? '');
    this.answers = this.found();
    this.addEventListener('change', ({ target }) => this.change(target as HTMLInputElement));
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      this.goOn();
    });
    this.addEventListener('click', ({ target }) => this.act((target as Element).closest<HTMLElement>('[data-act]')));
    addEventListener('hashchange', () => this.route(true));
    this.route(false);
  }

  private found(): Answers {
    const saved = restore(this.questionnaire);
    if (saved.state === 'broken') {
      this.news = 'Сохранённые ответы не читаются. Начните заново: новые ответы заменят их.';
    }
    return saved.state === 'kept' ? saved.answers : noAnswers(this.questionnaire);
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
      else this.show('step', moves, stepForm(this, steps, this.asked, this.answers));
    } else if (id === result && areas.length > 0) {
      void this.showResult(moves);
    } else if (id === '' || id === start || id === result || !moves) {
      this.asked = undefined;
      updateStart(this.form(), this.steps(), this.answers, this.note());
      this.show('start', moves);
    }
  }

  private show(view: 'start' | 'step' | 'result', moves: boolean, piece?: HTMLElement): void {
    this.dataset['at'] = view;
    for (const place of this.querySelectorAll<HTMLElement>('[data-view]')) {
      place.hidden = place.dataset['view'] !== view;
      if (place.hidden) continue;
      if (piece) place.replaceChildren(piece);
      if (!moves) continue;
      const heading = place.querySelector<HTMLElement>('h2[tabindex]');
      heading?.focus({ preventScroll: true });
      (view === 'start' ? heading : place)?.scrollIntoView();
    }
  }

  private change({ name, value, form }: HTMLInputElement): void {
    if (name === 'area') {
      this.save({ ...this.answers, areas: chosenAreas(this.form()) });
      slot(this.form(), 'ask').textContent = '';
      updateStart(this.form(), this.steps(), this.answers, this.note());
    } else if (name === 'answer' && form && this.asked) {
      const today = moscowMoment(new Date()).slice(0, 10);
      const { id, isImpression } = this.asked;
      this.save(withAnswer(this.answers, id, value === 'na' ? 'na' : Number(value), today, isImpression));
      letOn(form);
    } else if (name === 'focus') {
      this.save({ ...this.answers, focus: value });
      void this.showResult(false).then(() => this.querySelector<HTMLElement>('[name="focus"]:checked')?.focus());
    }
  }

  private goOn(): void {
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
    forget();
    this.news = 'Ответы стёрты.';
    this.answers = noAnswers(this.questionnaire);
    if (here() === start) this.route(true);
    else location.hash = start;
  }

  private async takeAgain(): Promise<void> {
    const { archive } = await import('./tc-diagnostic-result.ts');
    if (!archive(this.questionnaire, this.answers)) {
      slot(this, 'said').textContent = 'Браузер не сохраняет результаты. Напечатайте этот, прежде чем отвечать заново.';
      return;
    }
    this.save({ ...noAnswers(this.questionnaire), areas: this.answers.areas });
    this.news = 'Прежний результат сохранён: в конце увидите, что изменилось.';
    location.hash = start;
  }

  private async makePlan(): Promise<void> {
    try {
      const [{ draftPlan }, catalogue] = await Promise.all([
        import('./tc-diagnostic-result.ts'),
        catalogueAt(this.dataset['catalogue']),
      ]);
      location.assign(await draftPlan(this.questionnaire, this.answers, catalogue));
    } catch {
      slot(this, 'said').textContent = 'План не собрался: проверьте связь и попробуйте ещё раз.';
    }
  }

  private save(answers: Answers): void {
    this.answers = answers;
    this.news = '';
    slot(this, 'said').textContent = keep(answers);
  }

  private async showResult(moves: boolean): Promise<void> {
    const said = slot(this, 'said');
    said.textContent = 'Готовим советы…';
    try {
      const [{ resultArticle }, catalogue] = await Promise.all([
        import('./tc-diagnostic-result.ts'),
        catalogueAt(this.dataset['catalogue']),
      ]);
      said.textContent = '';
      if (here() !== result) return;
      const article = resultArticle(this, this.questionnaire, this.answers, catalogue);
      this.show('result', moves, fill(article, { old: this.note() }));
    } catch {
      said.textContent = 'Советы не загрузились. Ответы сохранены: проверьте связь и обновите страницу.';
      said.scrollIntoView({ block: 'nearest' });
    }
  }
}

customElements.define('tc-diagnostic', Diagnostic);

import { type Answers, noAnswers, withAnswer } from '../domain/diagnostic/answers.ts';
import type { Catalogue } from '../domain/diagnostic/catalogue.ts';
import type { Questionnaire } from '../domain/diagnostic/questionnaire.ts';
import { areaOfStep, firstOpen, stepsOf } from '../domain/diagnostic/steps.ts';
import { moscowMoment } from '../domain/text/dates.ts';
import { fill, slot } from './tc-diagnostic-dom.ts';
import { askForArea, chosenAreas, updateStart } from './tc-diagnostic-start.ts';
import { stepForm } from './tc-diagnostic-step.ts';
import { forget, keep, restore } from './tc-diagnostic-store.ts';

const start = 'napravleniya';
const result = 'itog';
const here = () => decodeURIComponent(location.hash.slice(1));

/** The questionnaire: the hash of the address tells what is shown, the browser's storage what was answered. */
class Diagnostic extends HTMLElement {
  private questionnaire!: Questionnaire;
  private answers!: Answers;
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
    const [mine, current] = [this.answers.version, this.questionnaire.version];
    return mine === current
      ? this.news
      : `Вы отвечали на версию ${mine}, сейчас версия ${current}: утверждения могли измениться. Чтобы пройти заново, сотрите ответы.`;
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
      const at = this.steps().findIndex((step) => step.id === id);
      // A statement of an area that is «not about me» is not asked; its impression is.
      if (at < 0) location.replace(`#${area.id}`);
      else this.show('step', moves, stepForm(this, this.steps(), at, this.answers));
    } else if (id === result && areas.length > 0) {
      void this.showResult(moves);
    } else if (id === '' || id === start || id === result || !moves) {
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
    } else if (name === 'answer' && form) {
      const isImpression = this.questionnaire.areas.some(({ id }) => id === here());
      const today = moscowMoment(new Date()).slice(0, 10);
      this.save(withAnswer(this.answers, here(), value === 'na' ? 'na' : Number(value), today, isImpression));
      fill(form, { next: 'Дальше' });
    } else if (name === 'focus') {
      this.save({ ...this.answers, focus: value });
      void this.showResult(false).then(() => this.querySelector<HTMLElement>('[name="focus"]:checked')?.focus());
    }
  }

  private goOn(): void {
    const steps = this.steps();
    const at = steps.findIndex(({ id }) => id === here());
    if (steps.length === 0) askForArea(this.form());
    else location.hash = (at < 0 ? firstOpen(steps, this.answers) : steps[at + 1])?.id ?? result;
  }

  private act(element: HTMLElement | null): void {
    if (element?.dataset['act'] === 'print') print();
    if (element?.dataset['act'] !== 'erase' || !confirm('Стереть все ответы? Вернуть их будет нельзя.')) return;
    forget();
    this.news = 'Ответы стёрты.';
    this.answers = noAnswers(this.questionnaire);
    if (here() === start) this.route(true);
    else location.hash = start;
  }

  private save(answers: Answers): void {
    this.answers = answers;
    this.news = '';
    if (keep(answers)) return;
    slot(this, 'said').textContent = 'Браузер не сохраняет ответы: они пропадут, когда вы закроете страницу.';
  }

  private async showResult(moves: boolean): Promise<void> {
    const said = slot(this, 'said');
    said.textContent = 'Готовим советы…';
    try {
      const [{ resultArticle }, catalogue] = await Promise.all([this.resultCode(), this.catalogue()]);
      said.textContent = '';
      if (here() !== result) return;
      const article = resultArticle(this, this.questionnaire, this.answers, catalogue);
      this.show('result', moves, fill(article, { old: this.note() }));
    } catch {
      said.textContent = 'Советы не загрузились. Ответы сохранены: проверьте связь и обновите страницу.';
    }
  }

  private resultCode() {
    return import('./tc-diagnostic-result.ts');
  }

  private async catalogue(): Promise<Catalogue> {
    const response = await fetch(this.dataset['catalogue'] ?? '');
    if (!response.ok) throw new Error(`${response.status} ${response.url}`);
    return response.json();
  }
}

customElements.define('tc-diagnostic', Diagnostic);

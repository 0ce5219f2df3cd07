import { grades, type NeedsForm, type NeedsResponse } from '../../domain/learning/needs/needs.ts';
import {
  type CollectedNeeds,
  collectNeeds,
  groupsOf,
  minGroupSize,
  type NeedsInput,
  sheetOf,
  totalOf,
} from '../../domain/learning/needs/summary.ts';
import {
  type Occasion,
  occasionsFor,
  type TeamAction,
  teamPlan,
  teamPlanCsv,
  upcomingOccasions,
} from '../../domain/learning/needs/team-plan.ts';
import { packJson } from '../../domain/learning/plan/link.ts';
import { slot } from '../shared/dom.ts';
import { failure, say, sayFailure } from '../shared/failures.ts';
import { copyLink, shareLink } from '../shared/give-link.ts';
import { newId } from '../shared/new-id.ts';
import { saveAs } from '../shared/save-file.ts';
import { readInputs } from './inputs.ts';
import { renderOwner, saveSummaryWord, saveTeamPlanWord } from './needs-word.ts';
import { countPhrase, renderPlan, renderSkipped, renderTables } from './tables.ts';

/** Saves a teacher's answers, sums the answers of a team and makes a draft of its plan. */
export class NeedsController {
  private readonly root: HTMLElement;
  private readonly form: NeedsForm;
  private readonly occasions: readonly Occasion[];
  private collected: CollectedNeeds = { responses: [], sheets: [], skipped: [] };
  private actions: readonly TeamAction[] = [];

  constructor(root: HTMLElement) {
    this.root = root;
    // The build wrote this JSON into the page, so it is not checked here.
    this.form = JSON.parse(root.dataset['form'] ?? '');
    this.occasions = upcomingOccasions(JSON.parse(root.dataset['occasions'] ?? ''), Date.now());
  }

  /** Runs the action of a button, its `data-act`. */
  async handleAction(action: string): Promise<void> {
    switch (action) {
      case 'print':
        print();
        break;
      case 'file':
        saveAs('Запрос учителя.json', JSON.stringify(this.response()), 'application/json');
        break;
      case 'link':
      case 'share':
        await this.giveLink(action === 'share');
        break;
      case 'gather':
        await this.collect();
        break;
      case 'sheet':
        this.saveSheet();
        break;
      case 'csv':
        saveAs('План команды.csv', teamPlanCsv(this.actions), 'text/csv');
        break;
      case 'word':
        await this.saveWord(() => saveTeamPlanWord(this.actions, totalOf(this.collected, this.form).count));
        break;
      case 'summary-word':
        await this.saveWord(() => saveSummaryWord(this.form, this.collected));
        break;
    }
  }

  private response(): NeedsResponse {
    const data = new FormData(slot<HTMLFormElement>(this.root, 'answers'));
    const grade = grades.find((known) => known === data.get('grade'));
    const answers = Object.fromEntries(this.form.questions.map(({ id }) => [id, data.getAll(id).map(String)]));
    return { kind: 'tc-needs', version: this.form.version, id: newId(), ...(grade ? { grade } : {}), answers };
  }

  private async giveLink(isShared: boolean): Promise<void> {
    let link: string;
    try {
      link = `${location.origin}${location.pathname}#zapros=${await packJson(this.response())}`;
    } catch (error) {
      say(this.root, `${await failure('Ссылка не получилась', error)} Ответы можно передать и файлом.`);
      return;
    }
    const copy = () => copyLink(link, slot(this.root, 'link-field'));
    this.showStatus(await (isShared ? shareLink(link, 'Запрос учителя', copy) : copy()));
  }

  private async collect(): Promise<void> {
    const inputs = await this.read();
    if (!inputs) return;
    this.collected = collectNeeds(inputs, this.form);
    const { responses, sheets, skipped } = this.collected;
    const totals = totalOf(this.collected, this.form);
    const isEnough = totals.count >= minGroupSize;
    slot(this.root, 'summary').hidden = totals.count + skipped.length === 0;
    slot(this.root, 'count').textContent = countPhrase(totals.count, sheets.length);
    renderSkipped(this.root, skipped);
    const occasions = isEnough ? occasionsFor(this.form, totals, this.occasions) : [];
    renderTables(this.root, this.form, isEnough ? totals : undefined, groupsOf(this.collected, this.form));
    slot(this.root, 'summary-tools').hidden = !isEnough;
    if (isEnough) renderOwner(this.root);
    this.actions = isEnough ? teamPlan(this.form, totals, this.occasions) : [];
    renderPlan(this.root, this.actions, occasions);
    slot(this.root, 'sheet-part').hidden = responses.length === 0 || sheets.length > 0;
    this.showStatus(totals.count + skipped.length === 0 ? 'Выберите файлы или вставьте ссылки.' : '');
    this.root.querySelector<HTMLElement>('#itog')?.focus();
  }

  private async read(): Promise<NeedsInput[] | undefined> {
    try {
      return await readInputs(this.root);
    } catch (error) {
      await sayFailure(this.root, 'Прочитать ответы не получилось', error);
      return undefined;
    }
  }

  private saveSheet(): void {
    const field = this.root.querySelector<HTMLSelectElement>('#mesto-lista')?.value ?? '';
    const sheet = sheetOf(this.collected, this.form, field, newId());
    saveAs(`Лист школы, ${field}.json`, JSON.stringify(sheet), 'application/json');
  }

  private async saveWord(save: () => Promise<void>): Promise<void> {
    try {
      await save();
    } catch (error) {
      await sayFailure(this.root, 'Документ не получился', error);
    }
  }

  private showStatus(text: string): void {
    slot(this.root, 'said').textContent = text;
  }
}

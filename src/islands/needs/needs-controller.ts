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
  teamPlanDocument,
  upcomingOccasions,
} from '../../domain/learning/needs/team-plan.ts';
import { packJson, unpackJson } from '../../domain/learning/plan/link.ts';
import { moscowMoment } from '../../domain/text/dates.ts';
import { slot } from '../shared/dom.ts';
import { newId } from '../shared/new-id.ts';
import { saveAs } from '../shared/save-file.ts';
import { countPhrase, showPlan, showSkipped, showTables } from './tables.ts';

/** A file of more than this many bytes holds no answers. */
const largestFile = 2_000_000;

/** Saves a teacher's answers; sums the answers of a team and drafts its plan. */
export class NeedsController {
  private readonly root: HTMLElement;
  private readonly form: NeedsForm;
  private readonly occasions: readonly Occasion[];
  private gathered: CollectedNeeds = { responses: [], sheets: [], skipped: [] };
  private lines: readonly TeamAction[] = [];

  constructor(root: HTMLElement) {
    this.root = root;
    // Written into the page by its own build, so they need no check.
    this.form = JSON.parse(root.dataset['form'] ?? '');
    this.occasions = upcomingOccasions(JSON.parse(root.dataset['occasions'] ?? ''), moscowMoment(new Date()));
  }

  /** Does what a button says. */
  async act(act: string): Promise<void> {
    switch (act) {
      case 'print':
        print();
        break;
      case 'file':
        saveAs('Запрос учителя.json', JSON.stringify(this.response()), 'application/json');
        break;
      case 'link':
        await this.share();
        break;
      case 'gather':
        await this.gather();
        break;
      case 'sheet':
        this.saveSheet();
        break;
      case 'csv':
        saveAs('План команды.csv', teamPlanCsv(this.lines), 'text/csv');
        break;
      case 'word':
        await this.saveWord();
        break;
    }
  }

  private response(): NeedsResponse {
    const data = new FormData(slot<HTMLFormElement>(this.root, 'answers'));
    const grade = grades.find((known) => known === data.get('grade'));
    const answers = Object.fromEntries(this.form.questions.map(({ id }) => [id, data.getAll(id).map(String)]));
    return { kind: 'tc-needs', version: this.form.version, id: newId(), ...(grade ? { grade } : {}), answers };
  }

  private async share(): Promise<void> {
    const link = `${location.origin}${location.pathname}#zapros=${await packJson(this.response())}`;
    const place = slot(this.root, 'link-field');
    const area = place.querySelector('textarea');
    place.hidden = false;
    if (area) area.value = link;
    try {
      await navigator.clipboard.writeText(link);
      this.say('Ссылка скопирована.');
    } catch {
      area?.select();
      this.say('Ссылка выделена: нажмите Ctrl+C.');
    }
  }

  private async gather(): Promise<void> {
    this.gathered = collectNeeds(await this.brought(), this.form);
    const { responses, sheets, skipped } = this.gathered;
    const tally = totalOf(this.gathered, this.form);
    const isEnough = tally.count >= minGroupSize;
    slot(this.root, 'summary').hidden = tally.count + skipped.length === 0;
    slot(this.root, 'count').textContent = countPhrase(tally.count, sheets.length);
    showSkipped(this.root, skipped);
    const occasions = isEnough ? occasionsFor(this.form, tally, this.occasions) : [];
    showTables(this.root, this.form, isEnough ? tally : undefined, groupsOf(this.gathered, this.form));
    this.lines = isEnough ? teamPlan(this.form, tally, this.occasions) : [];
    showPlan(this.root, this.lines, occasions);
    slot(this.root, 'sheet-part').hidden = responses.length === 0 || sheets.length > 0;
    this.say(tally.count + skipped.length === 0 ? 'Выберите файлы или вставьте ссылки.' : '');
    this.root.querySelector<HTMLElement>('#itog')?.focus();
  }

  private async brought(): Promise<NeedsInput[]> {
    const files = [...(this.root.querySelector<HTMLInputElement>('#fajly')?.files ?? [])];
    const links = (this.root.querySelector<HTMLTextAreaElement>('#ssylki')?.value ?? '').split(/\s+/).filter(Boolean);
    const fromFiles = files.map(async (file) => ({
      name: `файл «${file.name}»`,
      value: file.size > largestFile ? undefined : await valueFrom(async () => JSON.parse(await file.text())),
    }));
    const fromLinks = links.map(async (link, i) => ({
      name: `ссылка ${i + 1}`,
      value: await valueFrom(() => unpackJson(link.split('#zapros=')[1] ?? '')),
    }));
    return Promise.all([...fromFiles, ...fromLinks]);
  }

  private saveSheet(): void {
    const place = this.root.querySelector<HTMLSelectElement>('#mesto-lista')?.value ?? '';
    const sheet = sheetOf(this.gathered, this.form, place, newId());
    saveAs(`Лист школы, ${place}.json`, JSON.stringify(sheet), 'application/json');
  }

  private async saveWord(): Promise<void> {
    try {
      const { wordFile } = await import('../shared/word-file.ts');
      saveAs(
        'План команды.docx',
        await wordFile(teamPlanDocument(this.lines, totalOf(this.gathered, this.form).count)),
      );
    } catch {
      this.say('Документ не получился: проверьте связь и попробуйте ещё раз.');
    }
  }

  private say(text: string): void {
    slot(this.root, 'said').textContent = text;
  }
}

/** What can't be read becomes nothing, and is then named among the skipped. */
async function valueFrom(read: () => Promise<unknown>): Promise<unknown> {
  try {
    return await read();
  } catch {
    return undefined;
  }
}

import { grades, type NeedsForm, type Response } from '../../domain/learning/needs/needs.ts';
import {
  type Brought,
  type Gathered,
  gather,
  groupsOf,
  leastShown,
  sheetOf,
  total,
} from '../../domain/learning/needs/summary.ts';
import {
  type Line,
  type Occasion,
  occasionsFor,
  planBlocks,
  planCsv,
  stillAhead,
  teamPlan,
} from '../../domain/learning/needs/team-plan.ts';
import { packedJson, unpackedJson } from '../../domain/learning/plan/link.ts';
import { slot } from '../shared/dom.ts';
import { localNow } from '../shared/local-time.ts';
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
  private gathered: Gathered = { responses: [], sheets: [], skipped: [] };
  private lines: readonly Line[] = [];

  constructor(root: HTMLElement) {
    this.root = root;
    // Written into the page by its own build, so they need no check.
    this.form = JSON.parse(root.dataset['form'] ?? '');
    this.occasions = stillAhead(JSON.parse(root.dataset['occasions'] ?? ''), localNow());
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
        saveAs('План команды.csv', planCsv(this.lines), 'text/csv');
        break;
      case 'word':
        await this.saveWord();
        break;
    }
  }

  private response(): Response {
    const data = new FormData(slot<HTMLFormElement>(this.root, 'answers'));
    const grade = grades.find((known) => known === data.get('grade'));
    const answers = Object.fromEntries(this.form.questions.map(({ id }) => [id, data.getAll(id).map(String)]));
    return { kind: 'tc-needs', version: this.form.version, id: newId(), ...(grade ? { grade } : {}), answers };
  }

  private async share(): Promise<void> {
    const link = `${location.origin}${location.pathname}#zapros=${await packedJson(this.response())}`;
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
    this.gathered = gather(await this.brought(), this.form);
    const { responses, sheets, skipped } = this.gathered;
    const tally = total(this.gathered, this.form);
    const isEnough = tally.count >= leastShown;
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

  private async brought(): Promise<Brought[]> {
    const files = [...(this.root.querySelector<HTMLInputElement>('#fajly')?.files ?? [])];
    const links = (this.root.querySelector<HTMLTextAreaElement>('#ssylki')?.value ?? '').split(/\s+/).filter(Boolean);
    const fromFiles = files.map(async (file) => ({
      name: `файл «${file.name}»`,
      value: file.size > largestFile ? undefined : await valueFrom(async () => JSON.parse(await file.text())),
    }));
    const fromLinks = links.map(async (link, i) => ({
      name: `ссылка ${i + 1}`,
      value: await valueFrom(() => unpackedJson(link.split('#zapros=')[1] ?? '')),
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
      saveAs('План команды.docx', await wordFile(planBlocks(this.lines, total(this.gathered, this.form).count)));
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

import {
  addEntry,
  type Diary,
  diaryDocument,
  emptyDiary,
  readDiary,
  setDiaryValue,
} from '../../domain/learning/diary/diary.ts';
import { storedOwner } from '../plan/owner-store.ts';
import { guardDays } from '../shared/day-field.ts';
import { cloneTemplate, fillSlots, slot } from '../shared/dom.ts';
import { sayFailure } from '../shared/failures.ts';
import { newId } from '../shared/new-id.ts';
import { saveAs } from '../shared/save-file.ts';
import { renderDiarySheet } from './diary-sheet.ts';
import { diaryKey, unreadableKey } from './keys.ts';
import { renderUnreadableDiary } from './unreadable.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Shows the diary and stores each change in localStorage at once. */
export class DiaryController {
  private readonly root: HTMLElement;
  private diary: Diary;
  /** True while the stored text is neither read nor backed up: it must not be overwritten. */
  private isLocked = false;

  constructor(root: HTMLElement) {
    this.root = root;
    this.diary = this.read();
    guardDays(slot(root, 'form'), () => this.showStatus('День не записан: исправьте его.'));
  }

  /** Shows the diary that another tab has stored. */
  handleStorage(): void {
    this.diary = this.read();
    this.render();
  }

  /** Updates the form and the sheet for print. */
  render(): void {
    const container = slot(this.root, 'entries');
    const rows = new Map(
      [...container.children].map((row) => [(row as HTMLElement).dataset['id'], row as HTMLElement]),
    );
    const newRows = this.diary.entries.map(({ id }, i) => {
      const row = rows.get(id) ?? cloneTemplate(this.root, 'entry');
      row.dataset['id'] = id;
      return fillSlots(row, { number: `Встреча ${i + 1}` });
    });
    container.replaceChildren(...newRows);
    for (const control of this.root.querySelectorAll<Control>('[name]:not([aria-invalid])')) {
      control.value = this.valueOf(control);
    }
    renderUnreadableDiary(this.root);
    renderDiarySheet(this.root, this.diary);
  }

  /** Stores the value of a control. */
  handleInput(control: Control): void {
    this.save(setDiaryValue(this.diary, valueName(control), control.value));
    renderDiarySheet(this.root, this.diary);
  }

  /** Runs the action of a button, its `data-act`. */
  async handleAction(action: string): Promise<void> {
    if (action === 'print') print();
    if (action === 'add') {
      this.save(addEntry(this.diary, newId()));
      this.render();
      slot(this.root, 'entries').lastElementChild?.querySelector('input')?.focus();
    }
    if (action === 'word') await this.saveWord();
    if (action === 'erase' && confirm('Стереть дневник? Вернуть его будет нельзя.')) this.erase();
  }

  private valueOf(control: Control): string {
    const [list = '', id = '', part = ''] = valueName(control).split('.');
    const entry = this.diary.entries.find((item) => item.id === id);
    const value = entry ? entry[part as 'on'] : this.diary[list as 'sign'];
    return value ?? '';
  }

  private read(): Diary {
    try {
      const text = localStorage.getItem(diaryKey);
      const diary = readDiary(text);
      if (diary) return diary;
      this.isLocked = true;
      localStorage.setItem(unreadableKey, text ?? '');
      // Left in its place, it would come back after it has been erased.
      localStorage.removeItem(diaryKey);
      this.showStatus('Сохранённый дневник не читается. Он не пропал: посмотрите его внизу страницы.');
      this.isLocked = false;
    } catch {
      this.showStatus('Браузер не даёт читать сохранённое.');
    }
    return emptyDiary;
  }

  private save(diary: Diary): void {
    this.diary = diary;
    try {
      if (this.isLocked) throw new Error('The stored diary is not backed up');
      localStorage.setItem(diaryKey, JSON.stringify(diary));
      this.showStatus('');
    } catch {
      this.showStatus('Браузер не сохраняет дневник. Сохраните документ Word, прежде чем закрыть страницу.');
    }
  }

  private erase(): void {
    this.diary = emptyDiary;
    this.isLocked = false;
    try {
      localStorage.removeItem(diaryKey);
      localStorage.removeItem(unreadableKey);
    } catch {
      // localStorage is not available, so nothing is stored.
    }
    this.render();
    this.showStatus('Дневник стёрт.');
  }

  private async saveWord(): Promise<void> {
    try {
      const { wordFile } = await import('../shared/word-file.ts');
      const owner = storedOwner();
      saveAs('Дневник ПОС.docx', await wordFile(diaryDocument(this.diary, owner), owner.name));
    } catch (error) {
      await sayFailure(this.root, 'Документ не получился', error);
    }
  }

  private showStatus(text: string): void {
    slot(this.root, 'said').textContent = text;
  }
}

function valueName(control: Control): string {
  const row = control.closest<HTMLElement>('[data-id]');
  return row ? `entries.${row.dataset['id']}.${control.name}` : control.name;
}

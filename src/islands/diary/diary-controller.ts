import {
  addEntry,
  type Diary,
  diaryDocument,
  emptyDiary,
  readDiary,
  setDiaryValue,
} from '../../domain/learning/diary/diary.ts';
import { fillSheet } from '../plan/paper.ts';
import { clone, fill, slot } from '../shared/dom.ts';
import { newId } from '../shared/new-id.ts';
import { saveAs } from '../shared/save-file.ts';
import { diaryKey, unreadKey } from './keys.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** Keeps the diary in this browser as it is written. */
export class DiaryController {
  private readonly root: HTMLElement;
  private diary: Diary;
  /** Whether the store holds what could be neither read nor put aside: nothing may be written over it. */
  private isShut = false;

  constructor(root: HTMLElement) {
    this.root = root;
    this.diary = this.kept();
  }

  /** Takes what another tab has kept. */
  otherTab(): void {
    this.diary = this.kept();
    this.show();
  }

  /** Brings the form and the sheet in line with the diary. */
  show(): void {
    const place = slot(this.root, 'entries');
    const rows = new Map([...place.children].map((row) => [(row as HTMLElement).dataset['id'], row as HTMLElement]));
    const wanted = this.diary.entries.map(({ id }, i) => {
      const row = rows.get(id) ?? clone(this.root, 'entry');
      row.dataset['id'] = id;
      return fill(row, { number: `Встреча ${i + 1}` });
    });
    place.replaceChildren(...wanted);
    for (const control of this.root.querySelectorAll<Control>('[name]')) control.value = this.textFor(control);
    fillSheet(this.root, diaryDocument(this.diary));
  }

  /** Takes what was typed. */
  write(control: Control): void {
    this.keep(setDiaryValue(this.diary, nameOf(control), control.value));
    fillSheet(this.root, diaryDocument(this.diary));
  }

  /** Does what a button says. */
  async act(act: string): Promise<void> {
    if (act === 'print') print();
    if (act === 'add') {
      this.keep(addEntry(this.diary, newId()));
      this.show();
      slot(this.root, 'entries').lastElementChild?.querySelector('input')?.focus();
    }
    if (act === 'word') await this.saveWord();
    if (act === 'erase' && confirm('Стереть дневник? Вернуть его будет нельзя.')) this.erase();
  }

  private textFor(control: Control): string {
    const [list = '', id = '', part = ''] = nameOf(control).split('.');
    const entry = this.diary.entries.find((one) => one.id === id);
    const value = entry ? entry[part as 'on'] : this.diary[list as 'sign'];
    return value ?? '';
  }

  private kept(): Diary {
    try {
      const text = localStorage.getItem(diaryKey);
      const diary = readDiary(text);
      if (diary) return diary;
      this.isShut = true;
      localStorage.setItem(unreadKey, text ?? '');
      this.say(`Сохранённый дневник не читается. Он отложен в этом браузере под именем «${unreadKey}».`);
      this.isShut = false;
    } catch {
      this.say('Браузер не даёт читать сохранённое.');
    }
    return emptyDiary;
  }

  private keep(diary: Diary): void {
    this.diary = diary;
    try {
      if (this.isShut) throw new Error('What stands there can not be put aside');
      localStorage.setItem(diaryKey, JSON.stringify(diary));
      this.say('');
    } catch {
      this.say('Браузер не сохраняет дневник. Сохраните документ Word, прежде чем закрыть страницу.');
    }
  }

  private erase(): void {
    this.diary = emptyDiary;
    this.isShut = false;
    try {
      localStorage.removeItem(diaryKey);
      localStorage.removeItem(unreadKey);
    } catch {
      // A store that can't be opened holds nothing of ours.
    }
    this.show();
    this.say('Дневник стёрт.');
  }

  private async saveWord(): Promise<void> {
    try {
      const { wordFile } = await import('../shared/word-file.ts');
      saveAs('Дневник ПОС.docx', await wordFile(diaryDocument(this.diary)));
    } catch {
      this.say('Документ не получился: проверьте связь и попробуйте ещё раз.');
    }
  }

  private say(text: string): void {
    slot(this.root, 'said').textContent = text;
  }
}

function nameOf(control: Control): string {
  const row = control.closest<HTMLElement>('[data-id]');
  return row ? `entries.${row.dataset['id']}.${control.name}` : control.name;
}

import {
  type ControlChange,
  emptyDraft,
  isEmptyDraft,
  type NeedsDraft,
  readDraft,
  setDraftValue,
} from '../../domain/learning/needs/draft.ts';
import type { NeedsForm } from '../../domain/learning/needs/needs.ts';
import { slot } from '../shared/dom.ts';
import { showStatus } from '../shared/load-on-demand.ts';
import { needsKey, unreadableKey } from './keys.ts';

/** Keeps a teacher's answers in this browser while she gives them. */
export class KeptAnswers {
  private readonly root: HTMLElement;
  private readonly form: NeedsForm;
  private draft: NeedsDraft;
  /** True while the store does not have the draft: then the draft here is the newer one. */
  private isUnsaved = false;
  /** True while the stored text is neither read nor put aside: it must not be overwritten. */
  private isLocked = false;

  constructor(root: HTMLElement) {
    this.root = root;
    // The build wrote this JSON into the page, so it is not checked here.
    this.form = JSON.parse(root.dataset['form'] ?? '');
    this.draft = emptyDraft(this.form);
  }

  /** Shows the stored answers and says where they come from. */
  restore(): void {
    this.read();
    this.render();
    if (isEmptyDraft(this.draft)) return;
    const { version } = this.form;
    showStatus(
      this.root,
      this.draft.version === version
        ? 'Это прежние ответы: они остались в этом браузере. Если отвечаете не вы, сотрите их кнопкой под анкетой.'
        : `Анкета изменилась: вы отвечали на версию ${this.draft.version}, теперь ${version}. Мы оставили ответы, которые есть и в новой; проверьте их.`,
    );
  }

  /** Shows the answers that another tab has stored. */
  handleStorage(): void {
    this.read();
    this.render();
  }

  /** Stores the change of one control. Another tab may have stored others meanwhile. */
  save(change: ControlChange): void {
    this.read();
    this.draft = setDraftValue(this.draft, this.form, change);
    this.write();
    this.render();
  }

  /** Erases the answers from the page and from this browser. */
  erase(): void {
    if (!confirm('Стереть ответы на анкету? Вернуть их будет нельзя.')) return;
    this.draft = emptyDraft(this.form);
    this.isUnsaved = false;
    try {
      localStorage.removeItem(needsKey);
      localStorage.removeItem(unreadableKey);
      this.isLocked = false;
    } catch {
      // localStorage is not available, so nothing is stored.
    }
    for (const area of slot(this.root, 'link-field').querySelectorAll('textarea')) area.value = '';
    slot(this.root, 'link-field').hidden = true;
    showStatus(this.root, '');
    this.render();
    this.say('Ответы стёрты.').focus();
  }

  private read(): void {
    if (this.isUnsaved) return;
    try {
      const text = localStorage.getItem(needsKey);
      const draft = readDraft(text, this.form);
      if (!draft && text !== null) this.putAside(text);
      this.draft = draft ?? emptyDraft(this.form);
    } catch {
      // localStorage is not available: the answers stay on the page.
    }
  }

  private putAside(text: string): void {
    this.isLocked = true;
    localStorage.setItem(unreadableKey, text);
    localStorage.removeItem(needsKey);
    this.isLocked = false;
    const notice = `Сохранённые ответы не читаются. Они не пропали: отложены в этом браузере под именем «${unreadableKey}».`;
    showStatus(this.root, notice);
  }

  private write(): void {
    try {
      if (this.isLocked) throw new Error('The stored answers are not put aside');
      if (isEmptyDraft(this.draft)) localStorage.removeItem(needsKey);
      else localStorage.setItem(needsKey, JSON.stringify(this.draft));
      this.isUnsaved = false;
    } catch {
      this.isUnsaved = true;
    }
  }

  private render(): void {
    const { grade = '', answers } = this.draft;
    const controls = slot<HTMLFormElement>(this.root, 'answers').elements;
    for (const control of controls) {
      if (control instanceof HTMLSelectElement) control.value = grade;
      else if (control instanceof HTMLInputElement) {
        control.checked = answers[control.name]?.includes(control.value) ?? false;
      }
    }
    const isEmpty = isEmptyDraft(this.draft);
    slot(this.root, 'forget').hidden = isEmpty;
    if (isEmpty) this.say('');
    else
      this.say(
        this.isUnsaved
          ? 'Браузер не сохраняет ответы: они пропадут, когда вы закроете страницу. Сохраните файл.'
          : 'Ответы сохраняются в этом браузере. На общем компьютере сотрите их, когда закончите.',
      );
  }

  private say(text: string): HTMLElement {
    const line = slot(this.root, 'kept-said');
    line.textContent = text;
    return line;
  }
}

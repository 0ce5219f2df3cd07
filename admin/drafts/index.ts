import { make } from '../make.ts';
import { hideNotice, showNotice } from '../notice.ts';
import { copyTextBox } from './copy-text.ts';
import { tellFailuresInRussian } from './failure.ts';
import { lastText } from './keeper.ts';
import { keepDrafts } from './moments.ts';
import { dropOutdated, offerCopies } from './offer.ts';
import { remindOfCopies } from './reminder.ts';

let isFailing = false;

/** Keeps what is typed in this browser, and offers at the next opening what was not saved. */
export function startDrafts(): void {
  const warn = (error: unknown) => console.warn('The browser does not give what it keeps', error);
  keepDrafts({
    onOpen: (form, copyId) => void offerCopies(form, copyId).catch(warn),
    onFailure: (error) => {
      if (error !== undefined && !isFailing) tellFailure(error);
      if (error === undefined && isFailing) hideNotice();
      isFailing = error !== undefined;
    },
  });
  tellFailuresInRussian();
  remindOfCopies();
  void dropOutdated().catch(warn);
}

/** Said once, until the browser keeps texts again: more would stand before the form. */
function tellFailure(error: unknown): void {
  const isFull = error instanceof DOMException && error.name === 'QuotaExceededError';
  const reason = isFull
    ? 'в браузере кончилось место. Освободите диск или удалите данные ненужных сайтов'
    : 'браузер запретил это странице. Откройте редактор в обычном окне, не в частном';
  const text = make('p', {}, `Несохранённое больше не остаётся в этом браузере: ${reason}. Скопируйте текст:`);
  showNotice('alert', 'Сохраните запись сейчас', text, copyTextBox(lastText()));
}

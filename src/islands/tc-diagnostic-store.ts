import { type Answers, readSaved, type Saved } from '../domain/diagnostic/answers.ts';
import type { Questionnaire } from '../domain/diagnostic/questionnaire.ts';

// The number is the form of the record; the version of the questionnaire stands inside.
export const answersKey = 'tc-diagnostic-1';
const unreadKey = 'tc-diagnostic-unread';
const attemptsKey = 'tc-diagnostic-attempts-1';

// True while the store holds what could be neither read nor put aside: nothing may be written over it.
let isShut = false;

/** What this browser keeps; what is no answers is put aside, and a store that can't be opened counts as empty. */
export function restore(questionnaire: Questionnaire): Saved {
  let saved: Saved = { state: 'none' };
  try {
    const text = localStorage.getItem(answersKey);
    saved = readSaved(text, questionnaire);
    isShut = saved.state === 'broken';
    if (isShut) localStorage.setItem(unreadKey, text ?? '');
    isShut = false;
  } catch {
    // Shut out, or full: what is answered now is told to be kept nowhere.
  }
  return saved;
}

/** Keeps the answers in this browser; gives what to say when it can't (a full or forbidden store), else nothing. */
export function keep(answers: Answers): string {
  try {
    if (isShut) throw new Error('What stands there can not be put aside');
    localStorage.setItem(answersKey, JSON.stringify(answers));
    return '';
  } catch {
    return 'Браузер не сохраняет ответы: они пропадут, когда вы закроете страницу.';
  }
}

/** Leaves nothing of the answers in this browser. */
export function forget(): void {
  try {
    localStorage.removeItem(answersKey);
    localStorage.removeItem(unreadKey);
    localStorage.removeItem(attemptsKey);
  } catch {
    // A store that can't be opened holds nothing of ours.
  }
}

/** What is kept of earlier results, as text; an unreadable store counts as empty. */
export function attemptsText(): string | null {
  try {
    return localStorage.getItem(attemptsKey);
  } catch {
    return null;
  }
}

/** Keeps earlier results; false when the browser can't. */
export function keepAttempts(text: string): boolean {
  try {
    localStorage.setItem(attemptsKey, text);
    return true;
  } catch {
    return false;
  }
}

import { type Answers, readSaved, type Saved } from '../domain/diagnostic/answers.ts';
import type { Catalogue } from '../domain/diagnostic/catalogue.ts';
import type { Questionnaire } from '../domain/diagnostic/questionnaire.ts';

// The number is the form of the record; the version of the questionnaire stands inside.
const key = 'tc-diagnostic-1';
const attemptsKey = 'tc-diagnostic-attempts-1';

/** What this browser keeps; an unreadable store counts as empty. */
export function restore(questionnaire: Questionnaire): Saved {
  try {
    return readSaved(localStorage.getItem(key), questionnaire);
  } catch {
    return { state: 'none' };
  }
}

/** Keeps the answers in this browser; gives what to say when it can't (a full or forbidden store), else nothing. */
export function keep(answers: Answers): string {
  try {
    localStorage.setItem(key, JSON.stringify(answers));
    return '';
  } catch {
    return 'Браузер не сохраняет ответы: они пропадут, когда вы закроете страницу.';
  }
}

/** Leaves nothing of the answers in this browser. */
export function forget(): void {
  try {
    localStorage.removeItem(key);
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

/** The catalogue that the same build wrote; throws when the line is down. */
export async function catalogueAt(address = ''): Promise<Catalogue> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${response.status} ${response.url}`);
  return response.json();
}

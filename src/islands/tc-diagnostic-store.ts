import { type Answers, readSaved, type Saved } from '../domain/diagnostic/answers.ts';
import type { Questionnaire } from '../domain/diagnostic/questionnaire.ts';

// The number is the form of the record; the version of the questionnaire stands inside.
const key = 'tc-diagnostic-1';

/** What this browser keeps; an unreadable store counts as empty. */
export function restore(questionnaire: Questionnaire): Saved {
  try {
    return readSaved(localStorage.getItem(key), questionnaire);
  } catch {
    return { state: 'none' };
  }
}

/** Keeps the answers in this browser; tells whether it could (a full or forbidden store can't). */
export function keep(answers: Answers): boolean {
  try {
    localStorage.setItem(key, JSON.stringify(answers));
    return true;
  } catch {
    return false;
  }
}

/** Leaves nothing of the answers in this browser. */
export function forget(): void {
  try {
    localStorage.removeItem(key);
  } catch {
    // A store that can't be opened holds nothing of ours.
  }
}

import type { Answers } from '../../domain/learning/diagnostic/answers.ts';
import type { AnswersParseResult } from '../../domain/learning/diagnostic/parse-answers.ts';
import type { Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';

// The number is the form of the record; the version of the questionnaire stands inside.
export const answersKey = 'tc-diagnostic-1';
const unreadKey = 'tc-diagnostic-unread';
const attemptsKey = 'tc-diagnostic-attempts-1';

// True while the store holds what has been neither read nor put aside: nothing may be written over it.
let isShut = false;

/**
 * What this browser keeps of answers; what is none is put aside. Undefined when there is nothing, or the store can't
 * be opened: then what is answered now is told to be kept nowhere. Throws when the reader does not load.
 */
export async function readAnswers(questionnaire: Questionnaire): Promise<AnswersParseResult | undefined> {
  const text = textOf(answersKey);
  isShut = text !== null;
  if (text === null) return undefined;
  // Loaded only for those who come back.
  const { parseAnswers } = await import('../../domain/learning/diagnostic/parse-answers.ts');
  const saved = parseAnswers(text, questionnaire);
  isShut = !saved.ok && !put(unreadKey, text);
  return saved;
}

/** Keeps the answers in this browser; gives what to say when it can't (a full or forbidden store), else nothing. */
export function saveAnswers(answers: Answers): string {
  if (!isShut && put(answersKey, JSON.stringify(answers))) return '';
  return 'Браузер не сохраняет ответы: они пропадут, когда вы закроете страницу.';
}

/** Leaves nothing of the answers in this browser. */
export function eraseAnswers(): void {
  try {
    localStorage.removeItem(answersKey);
    localStorage.removeItem(unreadKey);
    localStorage.removeItem(attemptsKey);
  } catch {
    // A store that can't be opened holds nothing of ours.
  }
}

/** What is kept of earlier results, as text; an unreadable store counts as empty. */
export const attemptsText = (): string | null => textOf(attemptsKey);

/** Keeps earlier results; false when the browser can't. */
export const saveAttempts = (text: string): boolean => put(attemptsKey, text);

function textOf(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function put(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

import { type Answers, emptyAnswers } from '../../domain/learning/diagnostic/answers.ts';
import type { AnswersParseResult } from '../../domain/learning/diagnostic/parse-answers.ts';
import type { Questionnaire } from '../../domain/learning/diagnostic/questionnaire.ts';

// The number is the version of the stored shape. The version of the questionnaire is a field inside.
export const answersKey = 'tc-diagnostic-1';
const unreadableKey = 'tc-diagnostic-unread';
const attemptsKey = 'tc-diagnostic-attempts-1';

// True while the stored text is neither read nor backed up: it must not be overwritten.
let isLocked = false;

/**
 * Reads the stored answers; a text that can't be read is copied to another key. Undefined when nothing is stored or
 * localStorage is not available. Throws when the code for reading does not load.
 */
async function readAnswers(questionnaire: Questionnaire): Promise<AnswersParseResult | undefined> {
  const text = getItem(answersKey);
  isLocked = text !== null;
  if (text === null) return undefined;
  // Loaded only when there are stored answers: a first visit needs less code.
  const code = await import('../../domain/learning/diagnostic/parse-answers.ts');
  const saved = code.parseAnswers(text, questionnaire);
  isLocked = !saved.ok && !setItem(unreadableKey, text);
  // Left in its place, it would come back after it has been erased.
  if (!saved.ok && !isLocked) localStorage.removeItem(answersKey);
  return saved;
}

/**
 * Reads the stored answers, or gives empty ones; `notice` is a message in Russian when they could not be read. Throws
 * when the code for reading does not load.
 */
export async function loadAnswers(questionnaire: Questionnaire): Promise<{ answers: Answers; notice: string }> {
  const saved = await readAnswers(questionnaire);
  const answers = saved?.ok ? saved.answers : emptyAnswers(questionnaire);
  if (!saved || saved.ok) return { answers, notice: '' };
  return { answers, notice: 'Сохранённые ответы не читаются. Они не пропали: посмотрите их внизу страницы.' };
}

/** Stores the answers; returns an error message in Russian, or an empty string. */
export function saveAnswers(answers: Answers): string {
  if (!isLocked && setItem(answersKey, JSON.stringify(answers))) return '';
  return 'Браузер не сохраняет ответы: они пропадут, когда вы закроете страницу.';
}

/** Removes the answers and the earlier results from this browser. */
export function eraseAnswers(): void {
  try {
    localStorage.removeItem(answersKey);
    localStorage.removeItem(unreadableKey);
    localStorage.removeItem(attemptsKey);
  } catch {
    // localStorage is not available, so nothing is stored.
  }
}

/** The stored text of answers that can't be read. */
export const unreadableAnswers = (): string | null => getItem(unreadableKey);

/** Removes that text from this browser. */
export const eraseUnreadable = (): void => localStorage.removeItem(unreadableKey);

/** The stored text of earlier results; null when there is none or localStorage is not available. */
export const storedAttempts = (): string | null => getItem(attemptsKey);

/** Stores earlier results; false when the browser can't. */
export const saveAttempts = (text: string): boolean => setItem(attemptsKey, text);

function getItem(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function setItem(key: string, text: string): boolean {
  try {
    localStorage.setItem(key, text);
    return true;
  } catch {
    return false;
  }
}

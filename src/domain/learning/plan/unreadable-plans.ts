import { cutText } from '../../text/characters.ts';
import { readPlanFile } from './plan-file.ts';
import { readPlanStore } from './plan-store.ts';

/** Something stored that the site can't read, as it is shown to its owner. */
export interface Unreadable {
  readonly name: string;
  /** Why it can't be read, in Russian. */
  readonly reason: string;
  readonly text: string;
}

/** Adds lines to the stored text of what is set aside; a line is in it once. */
export function withUnreadable(aside: string | null, lines: readonly string[]): string {
  return [...new Set([...linesOf(aside), ...lines])].join('\n');
}

/** Removes one; null when nothing is left. */
export function withoutUnreadable(aside: string | null, text: string): string | null {
  return (
    linesOf(aside)
      .filter((line) => line !== text)
      .join('\n') || null
  );
}

/** What is set aside, one by one. */
export function readUnreadable(aside: string | null): Unreadable[] {
  return linesOf(aside).map((text) => {
    const value = parse(text);
    const result = readPlanFile(value);
    const reason = result.ok ? 'Теперь он читается: сохраните его в файл и откройте этот файл ниже.' : result.message;
    return { name: nameOf(value), reason, text };
  });
}

/** An earlier version of the site set the whole store aside: the plans in it that can be read are in the list. */
function linesOf(aside: string | null): string[] {
  return (aside ?? '').split('\n').flatMap((line) => {
    if (line === '') return [];
    const isStore = typeof parse(line) === 'object' && 'kept' in Object(parse(line));
    return isStore ? readPlanStore(line).unreadable : [line];
  });
}

function nameOf(value: unknown): string {
  const { texts } = Object(Object(value).plan);
  const { goal, question, interest } = Object(texts) as Record<string, unknown>;
  const words = [goal, question, interest].find(
    (text): text is string => typeof text === 'string' && text.trim() !== '',
  );
  return words === undefined ? 'План без названия' : `«${cutText(words.trim().split('\n')[0] ?? '', 90)}»`;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

import { cutText } from '../../text/characters.ts';

const most = 6;
const longest = 200;

/** Parses recent queries from the browser's storage, at most `limit`; empty when the value is not a list of strings. */
export function readLines(stored: string | null, limit = most): string[] {
  try {
    const list: unknown = JSON.parse(stored ?? '[]');
    const isLine = (line: unknown): line is string => typeof line === 'string' && line !== '' && line.length <= longest;
    return Array.isArray(list) ? list.filter(isLine).slice(0, limit) : [];
  } catch {
    return [];
  }
}

/** Puts a query first in the list of recent ones, at most six. */
export function withRecent(recent: readonly string[], typed: string): string[] {
  const line = cutText(typed.trim(), longest);
  return line === '' ? [...recent] : [line, ...recent.filter((other) => other !== line)].slice(0, most);
}

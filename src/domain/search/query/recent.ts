const most = 6;
const longest = 200;

/** Reads lines that a browser kept, at most `limit`; anything else than a list of lines counts as none. */
export function readLines(kept: string | null, limit = most): string[] {
  try {
    const list: unknown = JSON.parse(kept ?? '[]');
    const isLine = (line: unknown): line is string => typeof line === 'string' && line !== '' && line.length <= longest;
    return Array.isArray(list) ? list.filter(isLine).slice(0, limit) : [];
  } catch {
    return [];
  }
}

/** Puts a query first among the recent ones, at most six. */
export function withRecent(recent: readonly string[], typed: string): string[] {
  const line = typed.trim().slice(0, longest);
  return line === '' ? [...recent] : [line, ...recent.filter((other) => other !== line)].slice(0, most);
}

import { type BaselineBrowser, baseline } from './baseline.ts';

// How browsers report that a file did not come; an answer with an error has its number first.
const notCome =
  /^(?:Failed to fetch|NetworkError|Load failed|error loading dynamically|Importing a module script failed|\d{3} )/;

/**
 * What to tell a reader when something failed: what it was, whose fault it is, what to do. `userAgent` is how the
 * browser calls itself.
 */
export function failureText(what: string, error: unknown, userAgent: string): string {
  if (isOfNetwork(error)) return `${what}: проверьте связь и попробуйте ещё раз.`;
  const wanted = outdated(userAgent);
  return wanted
    ? `${what}. Связь ни при чём: браузер устарел. Нужен ${wanted.name} ${wanted.since} или новее, обновите его.`
    : `${what}. Связь ни при чём: ошибка в самом сайте. Обновите страницу, а если не поможет, напишите нам.`;
}

function isOfNetwork(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  return notCome.test(error.message) || isOfNetwork(error.cause);
}

/** The row of the baseline that a browser falls short of. Chrome on an iPhone is Safari inside. */
function outdated(userAgent: string): BaselineBrowser | undefined {
  const [chromium, firefox, safari, ios] = baseline;
  const rows: [RegExp, BaselineBrowser | undefined][] = [
    [/(?:iPhone|iPad) OS (\d+)_(\d+)|CPU OS (\d+)_(\d+)/, ios],
    [/Firefox\/(\d+)/, firefox],
    [/Chrome\/(\d+)/, chromium],
    [/Version\/(\d{1,4})\.(\d{1,4})\b.*Safari/, safari],
  ];
  const [pattern, row] = rows.find(([one]) => one.test(userAgent)) ?? [];
  const [major = 0, minor = 0] = (pattern?.exec(userAgent) ?? []).slice(1).filter(Boolean).map(Number);
  const [wanted = 0, wantedMinor = 0] = (row?.since ?? '').split('.').map(Number);
  return major < wanted || (major === wanted && minor < wantedMinor) ? row : undefined;
}

/** The control that was used last: there people look. */
let used: Element | undefined;

const line = document.createElement('span');
line.className = 'failed';
line.setAttribute('role', 'alert');

for (const type of ['click', 'input', 'change']) {
  const note = ({ target }: Event) => {
    // Who types on has the line before the eyes; whoever presses tries again, or does something else.
    if (type === 'click' || target !== used) silence();
    used = target as Element;
  };
  addEventListener(type, note, true);
}

/** Takes away what `say` has said. */
export function silence(): void {
  line.remove();
}

/** Whether anything has failed since the page was opened. */
export const hasFailed = (): boolean => line.textContent !== '';

/**
 * Says a text of failure beside the control of an island that was used last, or in the status line when none was; with a
 * button for `again`, where pressing the control would not try again.
 */
export function say(island: Element, text: string, again?: () => void): void {
  line.textContent = text;
  if (used && island.contains(used) && used.getClientRects().length > 0) {
    (used.closest('.tools') ?? used.closest('button, a, label') ?? used).after(line);
  } else {
    (island.querySelector('[data-slot="said"]') ?? island).append(line);
  }
  if (again) {
    const facts = { type: 'button', className: 'button', textContent: 'Попробовать ещё раз', onclick: again };
    line.append(' ', Object.assign(document.createElement('button'), facts));
  }
  line.scrollIntoView({ block: 'nearest' });
}

/** Whether the server has no such file: it belongs to a release of the site that is older than those it answers. */
const isGone = (error: unknown) => /: 404 /.test(`${error}${(error as Error | undefined)?.cause}`);

// Apart from `then`: Vite puts what is chained to an import behind the fetching of its file, whose failure nobody would hear.
const loadWords = () => import('../../domain/site/failure.ts');

/** What to tell when something failed: `what`, whose fault it is and what to do, in Russian. */
export async function failure(what: string, error: unknown): Promise<string> {
  // The words of this release are gone, too.
  if (isGone(error)) return `${what}: сайт обновился. Обновите страницу.`;
  return loadWords().then(
    (words) => words.failureText(what, error, navigator.userAgent),
    () => `${what}: проверьте связь и попробуйте ещё раз.`,
  );
}

/** Says what failed and why, as `say` does. What is gone comes with the page anew alone. */
export async function sayFailure(island: Element, what: string, error: unknown, again?: () => void): Promise<void> {
  say(island, await failure(what, error), isGone(error) ? () => location.reload() : again);
}

/**
 * Tells about every error in an island that nobody has caught, and takes back the claim that all is stored. Errors of
 * extensions, which run in the page too, are not ours.
 */
export function tellFailures(
  island: HTMLElement,
  what = 'Последнее действие не получилось и могло не сохраниться',
): void {
  const tell = (error?: Error) => {
    if (!error?.stack?.includes(location.origin)) return;
    island.querySelector('[data-slot="kept"]')?.replaceChildren('Не сохранено');
    void sayFailure(island, what, error);
  };
  addEventListener('error', ({ error }) => tell(error));
  addEventListener('unhandledrejection', ({ reason }) => tell(reason));
}

/**
 * Decides by the reader's clock which meetings are over. It runs in the head and after every piece that the browser has
 * parsed, so nothing is painted before it is decided.
 *
 * `data-until`: hidden from this moment on, or moved to the list of those that are over. `data-after`: shown from then
 * on. `data-most`: how many meetings ahead a list shows. `data-rows`: hidden while it holds no meeting. `data-none`:
 * shown when no meeting is ahead. Moments are milliseconds since 1970.
 */
function decide(): void {
  const now = Date.now();
  const over = document.querySelector('[data-over]');
  const most = Number(document.querySelector<HTMLElement>('[data-most]')?.dataset['most'] ?? Infinity);
  let ahead = 0;
  for (const element of every('[data-until]')) {
    const isOver = Number(element.dataset['until']) <= now;
    if (!isOver) ahead++;
    if (isOver && over && !over.contains(element)) over.prepend(element);
    element.hidden = isOver ? !over : ahead > most;
  }
  for (const element of every('[data-after]')) element.hidden = Number(element.dataset['after']) > now;
  for (const element of every('[data-rows]')) element.hidden = !element.querySelector('li');
  for (const element of every('[data-none]')) element.hidden = ahead > 0;
}

const every = (selector: string) => document.querySelectorAll<HTMLElement>(selector);

const parsing = new MutationObserver(decide);
parsing.observe(document, { childList: true, subtree: true });
document.addEventListener('DOMContentLoaded', () => {
  parsing.disconnect();
  decide();
});

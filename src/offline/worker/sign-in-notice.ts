import { longDate } from '../../domain/text/dates.ts';
import { copyHeader, signInQuery } from '../protocol/names.ts';

/** The copy of a page with a line above it: the network asks to log in, here is the way there. */
export async function withSignInNotice(copy: Response): Promise<Response> {
  const line =
    `<p class="no-print">Сеть просит войти: показана сохранённая копия${dateOf(copy)}. ` +
    `<a href="${signInQuery}">Войти в сеть</a></p>`;
  const html = (await copy.text()).replace(/<main\b[^<>]*>/, (main) => main + line);
  return new Response(html, { headers: copy.headers });
}

function dateOf(copy: Response): string {
  const moment = new Date(copy.headers.get(copyHeader) ?? '');
  // Copies of older workers have no date.
  if (Number.isNaN(moment.getTime())) return '';
  // By the reader's own calendar.
  const day = [moment.getFullYear(), moment.getMonth() + 1, moment.getDate()].map((part) =>
    String(part).padStart(2, '0'),
  );
  return ` от ${longDate(day.join('-')).replace(/г\.$/, 'года')}`;
}

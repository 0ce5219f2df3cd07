import { isSafeLink } from '../../prose/safe-address.ts';

/** An address for a link, or what is wrong with it and what to do. */
export type LinkAddress = { readonly href: string } | { readonly fault: string };

const mail = /^[^\s@/:]+@[^\s@/.]+(?:\.[^\s@/.]+)+$/;
const phone = /^\+?[\d\s()-]{6,}$/;
const host = /^[\p{L}\d-]+(?:\.[\p{L}\d-]+)+(?::\d+)?(?:[/?#]\S*)?$/u;

/** Reads an address as people write or copy it: «centr.ru/plan» gets its https://. `origin` is where this site stands. */
export function readLinkAddress(text: string, origin: string): LinkAddress {
  const written = text.trim();
  if (written === '') return { fault: 'Выберите страницу из списка или вставьте адрес.' };
  if (mail.test(written)) return { href: `mailto:${written}` };
  if (phone.test(written)) return { href: `tel:${written.replace(/[^+\d]/g, '')}` };
  const own = written.startsWith(`${origin}/`) ? written.slice(origin.length) : written;
  const whole = host.test(own) ? `https://${own}` : own;
  if (isSafeLink(whole)) return { href: whole };
  if (/^(?:https?|mailto|tel):|^[/#]/i.test(whole) && /[\s\\]/.test(whole))
    return { fault: 'В адресе есть пробел или обратная черта. Скопируйте его заново из строки браузера.' };
  if (/^[a-z][a-z\d+.-]*:/i.test(whole))
    return { fault: 'Такая ссылка на сайте не сработает. Нужен адрес, который начинается с https://, или почта.' };
  return { fault: 'На адрес это не похоже, а страницы с таким названием нет. Нужен адрес вида https://centr.ru/…' };
}

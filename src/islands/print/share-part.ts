import { createShareButton, shareLink } from '../shared/give-link.ts';
import { make } from './make.ts';

/** For a phone without a printer: hands the address of the page to another device or person. Nothing where that can't be done. */
export function createSharePart(): HTMLElement[] {
  return createShareButton('Поделиться страницей').map((button) => {
    const status = make('span', {});
    status.setAttribute('role', 'status');
    button.addEventListener('click', async () => {
      status.textContent = await shareLink(location.origin + location.pathname, document.title, copyAddress);
    });
    return make('p', { className: 'print-share' }, 'Принтера нет под рукой? ', button, ' ', status);
  });
}

async function copyAddress(): Promise<string> {
  try {
    await navigator.clipboard.writeText(location.origin + location.pathname);
    return 'Адрес страницы скопирован.';
  } catch {
    return 'Скопируйте адрес из строки браузера.';
  }
}

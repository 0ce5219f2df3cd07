/** Some mail programs cut longer links. In characters. */
const maxLinkLength = 8000;

/** A button that hands a link to the programs of the device; none where the browser can't do that. */
export function createShareButton(text: string): HTMLButtonElement[] {
  if (!('share' in navigator)) return [];
  const facts = { type: 'button', className: 'button', textContent: text } as const;
  return [Object.assign(document.createElement('button'), facts)];
}

/** Shows a link in its field and copies it; gives what to say. */
export async function copyLink(link: string, field: HTMLElement): Promise<string> {
  const area = field.querySelector('textarea');
  field.hidden = false;
  if (area) area.value = link;
  try {
    await navigator.clipboard.writeText(link);
    return link.length > maxLinkLength
      ? 'Ссылка скопирована, но она длинная: надёжнее передать файл.'
      : 'Ссылка скопирована.';
  } catch {
    // Not every browser gives the focus to what is selected, and without it nothing is seen to be.
    area?.focus();
    area?.select();
    return 'Ссылка выделена: скопируйте её.';
  }
}

/** Hands a link to a program of the device; where that fails, `copy` is done. Gives what to say. */
export async function shareLink(link: string, title: string, copy: () => Promise<string>): Promise<string> {
  try {
    await navigator.share({ title, url: link });
    // A program was chosen; whether it has sent the link, only its user sees.
    return '';
  } catch (error) {
    // Whoever closes the list of programs knows that nothing has been sent.
    return (error as Error).name === 'AbortError' ? '' : `Передать не получилось. ${await copy()}`;
  }
}

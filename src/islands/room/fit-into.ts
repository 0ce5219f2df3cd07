/** The sizes of letters that are tried, in hundredths of the shorter side of the window: read from eight metres, or less. */
const sizes = [9, 8, 7, 6.2, 5.5, 5, 4.5, 4, 3.6, 3.2, 2.9, 2.6, 2.3, 2];

/**
 * Makes the letters of a box as large as its height allows; what does not fit with the smallest can be scrolled. A sheet
 * is enlarged as it is.
 */
export function fitInto(box: HTMLElement): void {
  const sheet = box.querySelector<HTMLElement>('.screen-sheet > *');
  if (sheet) {
    const scale = Math.min(box.clientWidth / sheet.offsetWidth, box.clientHeight / sheet.offsetHeight) * 0.99;
    sheet.style.transform = `scale(${scale})`;
    return;
  }
  for (const size of sizes) {
    box.style.setProperty('--screen-size', `${size}vmin`);
    if (box.scrollHeight <= box.clientHeight && box.scrollWidth <= box.clientWidth) return;
  }
}

/** Makes the sheet in a thumbnail as wide as the thumbnail. */
export function fitThumbnail(box: HTMLElement): void {
  const sheet = box.firstElementChild as HTMLElement | null;
  if (sheet) sheet.style.transform = `scale(${box.clientWidth / sheet.offsetWidth})`;
}

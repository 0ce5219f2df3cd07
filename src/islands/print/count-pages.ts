/** The room for text on a sheet of A4 with the margins of src/styles/print.css, in millimetres. */
const upright = { width: 182, height: 273 };
const wide = { width: 269, height: 186 };

/**
 * How many pages of A4 a room takes: it is laid out with the styles for paper in columns of the size of a page. Throws
 * when a style does not come.
 */
export async function countPages(room: HTMLElement): Promise<number> {
  const frame = document.createElement('iframe');
  frame.className = 'print-measure';
  frame.tabIndex = -1;
  frame.setAttribute('aria-hidden', 'true');
  // Without its type a document is laid out as of old: tables with other lines.
  frame.srcdoc = '<!doctype html><html lang="ru"></html>';
  const loaded = new Promise((done) => frame.addEventListener('load', done, { once: true }));
  document.body.append(frame);
  try {
    await loaded;
    const paper = frame.contentDocument;
    if (!paper) throw new TypeError('A frame without a document');
    await copyStyles(paper);
    for (const { cssRules } of [...paper.styleSheets, ...(paper.adoptedStyleSheets ?? [])]) turnToPaper(cssRules);
    const copy = paper.importNode(room, true);
    let more = 0;
    for (const sheet of copy.querySelectorAll<HTMLElement>('.sheet-wide')) {
      const holder = copy.cloneNode(false) as HTMLElement;
      holder.append(sheet.cloneNode(true));
      more += (await columnsIn(paper, holder, wide)) - 1;
      // In its place an empty page, so that what stands around it breaks as it will.
      sheet.replaceChildren(...sheet.querySelectorAll('.sheet-foot'));
      Object.assign(sheet.style, { blockSize: `${upright.height - 1}mm`, breakInside: 'avoid' });
    }
    return (await columnsIn(paper, copy, upright)) + more;
  } finally {
    frame.remove();
  }
}

/** Gives the frame the styles of this page. Firefox refuses links there that the worker answers, Safari 16.3 knows nothing else. */
async function copyStyles(paper: Document): Promise<void> {
  const Sheet = paper.defaultView?.CSSStyleSheet;
  const links = [...document.querySelectorAll<HTMLLinkElement>('link[rel="stylesheet"]')];
  if (!Sheet || !paper.adoptedStyleSheets) {
    await Promise.all(links.map(({ href }) => addStyle(paper, href)));
    return;
  }
  paper.adoptedStyleSheets = links.map(({ sheet, href }) => {
    if (!sheet) throw new TypeError(`${href} did not load`);
    const copy = new Sheet();
    copy.replaceSync([...sheet.cssRules].map(({ cssText }) => cssText).join('\n'));
    return copy;
  });
}

function addStyle(page: Document, href: string): Promise<void> {
  return new Promise((done, fail) => {
    const link = page.createElement('link');
    link.rel = 'stylesheet';
    link.href = href;
    link.onload = () => done();
    link.onerror = () => fail(new TypeError(`${href} did not load`));
    page.head.append(link);
  });
}

/** What styles say of paper holds in the frame too, what they say of a screen does not. */
function turnToPaper(rules: CSSRuleList): void {
  for (const rule of rules) {
    if ('media' in rule) {
      const media = rule.media as MediaList;
      if (media.mediaText === 'print') media.mediaText = 'all';
      else if (media.mediaText === 'screen') media.mediaText = 'not all';
    }
    if ('cssRules' in rule) turnToPaper(rule.cssRules as CSSRuleList);
  }
}

async function columnsIn(page: Document, room: HTMLElement, { width, height }: typeof upright): Promise<number> {
  page.body.replaceChildren(room);
  // Styles ask how wide the page is.
  const frame = page.defaultView?.frameElement as HTMLElement | null | undefined;
  if (frame) frame.style.inlineSize = `${width}mm`;
  Object.assign(room.style, {
    display: 'block',
    boxSizing: 'border-box',
    inlineSize: `${width}mm`,
    blockSize: `${height}mm`,
    columnWidth: `${width}mm`,
    columnGap: '0',
    columnFill: 'auto',
  });
  // Its letters are asked for when the text is laid out, and are of another width than those that stand in for them.
  room.getBoundingClientRect();
  await page.fonts.ready;
  const empty = beginPages(room, height);
  return Math.max(1, Math.round(room.scrollWidth / room.clientWidth) - empty);
}

/**
 * A column is no page, and not every browser ends one on demand: what begins a page gets an empty column before it,
 * unless it stands at the head of one. Gives the number of empty columns.
 */
function beginPages(room: HTMLElement, height: number): number {
  const view = room.ownerDocument.defaultView;
  const top = room.getBoundingClientRect().top;
  let count = 0;
  for (const one of room.querySelectorAll<HTMLElement>('*')) {
    // Where it begins: what goes on over several columns has the head of a column as its top.
    const [first] = one.getClientRects();
    if (view?.getComputedStyle(one).breakBefore !== 'page' || !first || first.top - top < 1) continue;
    const column = one.ownerDocument.createElement('div');
    // What stands before a sheet has styles of its own.
    column.className = one.className;
    Object.assign(column.style, { blockSize: `${height}mm`, margin: '0', breakInside: 'avoid', overflow: 'hidden' });
    one.before(column);
    count += 1;
  }
  return count;
}

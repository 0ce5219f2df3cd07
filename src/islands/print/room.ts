import { type PackChoice, packOf } from '../../domain/paper/pack/pack.ts';
import { nodesOf, type Origins, treeOf } from '../paper/tree.ts';
import { make } from './make.ts';
import { createQr } from './qr.ts';

/** What of a page is printed, and how. */
export interface PrintChoice {
  /** The whole page, sheets for children, the text without sheets, the pack of a session, or this sheet. */
  readonly part: 'all' | 'children' | 'text' | 'pack' | HTMLElement;
  readonly pack: PackChoice;
  /** How many of each sheet stand on a page; 0: as the sheet itself says. */
  readonly copies: number;
  /** The size of children's letters in points. */
  readonly size: number;
  /** For a child who sees badly: more space, no colour. */
  readonly isPlain: boolean;
}

/** Copies of what is chosen, to be printed in the place of the page. */
export function createRoom(main: HTMLElement, choice: PrintChoice): HTMLElement {
  const room = emptyRoom(choice);
  room.append(...chosenIn(main, choice));
  tidy(room);
  addCode(room, location.origin + location.pathname);
  return room;
}

/** A room without anything in it. */
export function emptyRoom({ isPlain, size }: PrintChoice): HTMLElement {
  const room = document.createElement('div');
  room.className = `print-room prose${isPlain ? ' print-plain' : ''}`;
  room.style.setProperty('--child-size', `${size}pt`);
  return room;
}

/** Puts the code of the address of a page into the feet of its sheets. */
export function addCode(part: HTMLElement, address: string): void {
  const feet = part.querySelectorAll('.sheet-foot');
  if (feet.length === 0) return;
  const code = createQr(address);
  for (const foot of feet) foot.prepend(code.cloneNode(true));
}

/** Copies of what is chosen of a page. */
export function chosenIn(main: HTMLElement, { part, copies, pack }: PrintChoice): Node[] {
  if (typeof part !== 'string') return copiesOf(part, copies);
  if (part === 'children')
    return [...main.querySelectorAll<HTMLElement>(childSheets)].flatMap((sheet) => copiesOf(sheet, copies));
  const copy = part === 'pack' ? packIn(main, pack) : (main.cloneNode(true) as HTMLElement);
  if (part === 'text') for (const sheet of copy.querySelectorAll('.sheet')) sheet.remove();
  else
    for (const sheet of copy.querySelectorAll<HTMLElement>('.sheet'))
      sheet.replaceWith(...copiesOf(sheet, part === 'pack' ? 0 : copies));
  return [...copy.childNodes];
}

function packIn(main: HTMLElement, choice: PackChoice): HTMLElement {
  const origins: Origins = new WeakMap();
  const pack = make('div', {});
  pack.append(...nodesOf(packOf(treeOf(main, origins), choice).children, origins));
  return pack;
}

/** The sheets that children get. */
export const childSheets = '.sheet-child, .sheet-group';

function copiesOf(sheet: HTMLElement, asked: number): Node[] {
  const copies = asked || Number(sheet.dataset['copies'] ?? 1);
  // One that lies fills its page.
  if (copies === 1 || sheet.matches('.sheet-wide')) return [sheet.cloneNode(true)];
  const group = document.createElement('div');
  group.className = `print-copies print-copies-${copies}`;
  group.append(...Array.from({ length: copies }, () => sheet.cloneNode(true)));
  return [group];
}

/** A copy on paper does nothing and is no goal of a link. */
export function tidy(room: HTMLElement): void {
  for (const one of room.querySelectorAll('.no-print')) one.remove();
  for (const one of room.querySelectorAll('[id]')) one.removeAttribute('id');
  for (const one of room.querySelectorAll('*')) if (one.localName.includes('-')) one.replaceWith(...one.childNodes);
  // A picture that is out of sight would not come before it is printed.
  for (const picture of room.querySelectorAll('img')) picture.loading = 'eager';
}

/** The part of the address before the packed text, without `#` and `=`. Links with these names are out in the world. */
export type LinkName = 'plan' | 'zapros';

/**
 * A piece of a text that somebody sent. The pieces of a link are its packed text up to the end of the line, and the
 * lines after it that may go on with it: only unpacking can tell how many of them do. Words are a line without a link.
 */
export type TextPiece =
  | { readonly kind: 'link'; readonly name: LinkName; readonly pieces: readonly string[] }
  | { readonly kind: 'words'; readonly text: string };

/** The largest number of lines that a wrapped link may have: 400 lines of a mail are a link of 30 kB. */
const maxLines = 400;
/** A line shorter than this, in characters, is the last of a wrapped link. */
const fullLine = 20;

// What messengers and redirecting pages write as %23, %2523 and so on: # = - _ : / ? &
const encodedSigns = /%(?:25)*(23|3D|2D|5F|3A|2F|3F|26)/gi;
// Soft hyphens, zero-width spaces and the mark at the start of a file.
const invisible = /[\u00AD\u200B\u2060\uFEFF]/g;

/** Whether the hash of an address holds such a link, in whatever way a messenger has spelt it. */
export function isLinkHash(hash: string, name: LinkName): boolean {
  return plainSigns(hash).startsWith(`#${name}=`);
}

/** Finds the links to a plan or to answers in a text: a letter, a list, an address. */
export function linksInText(text: string): TextPiece[] {
  const plain = plainSigns(text);
  const found: TextPiece[] = [];
  let end = 0;
  for (const mark of plain.matchAll(/#(plan|zapros)=(?:(?!https?:)[\w-])*/g)) {
    if (mark.index < end) continue;
    found.push(...wordsIn(plain.slice(end, mark.index), end > 0, true));
    const first = mark[0].slice(mark[0].indexOf('=') + 1);
    const rest = goingOn(plain, mark.index + mark[0].length);
    found.push({ kind: 'link', name: mark[1] as LinkName, pieces: [first, ...rest.pieces] });
    end = rest.end;
  }
  return [...found, ...wordsIn(plain.slice(end), end > 0, false)];
}

/** A text as it was before messengers spelt signs of addresses as `%23` and put invisible ones in. */
export function plainSigns(text: string): string {
  return text
    .replace(invisible, '')
    .replace(encodedSigns, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));
}

/** The lines by which a link that ends at the end of a line may go on. A number or a name with a colon begins another. */
function goingOn(text: string, from: number): { readonly pieces: readonly string[]; readonly end: number } {
  const line = /[ \t]*\r?\n[ \t>]*(?!\d{1,3}[.)/ \t]|-[ \t])([\w-]+)(?![\w:-])/y;
  const pieces: string[] = [];
  let end = from;
  for (line.lastIndex = from; pieces.length < maxLines; end = line.lastIndex) {
    const next = line.exec(text)?.[1];
    if (next === undefined) break;
    pieces.push(next);
    if (next.length < fullLine) return { pieces, end: line.lastIndex };
  }
  return { pieces, end };
}

/** Lines of words. What stands in one line with a link is its name or number and says nothing of its own. */
function wordsIn(text: string, afterLink: boolean, beforeLink: boolean): TextPiece[] {
  const lines = text.split('\n');
  // The address of a link stands right before its sign.
  if (beforeLink) lines.push((lines.pop() ?? '').split(/\s+/).slice(0, -1).join(' '));
  return lines.flatMap((line, i) => {
    const isBesideLink = (afterLink && i === 0) || (beforeLink && i === lines.length - 1);
    const isKept = isBesideLink ? /https?:|www\./.test(line) : /\p{L}/u.test(line);
    return isKept ? { kind: 'words', text: line.trim() } : [];
  });
}

import { diffIndices } from 'node-diff3';

/** The new source, and the lines of the old one that stood in the changed place and could not be kept. */
export interface MergeResult {
  readonly text: string;
  readonly lost: readonly string[];
}

/** A piece of one text that another text has otherwise; `start` and `end` count characters. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Puts the changes of an editor alone into the source: what the editor merely spells otherwise, or can't hold, stays
 * as it was. `write` is what the editor makes of a source that nobody touches. The two changes of it, back to the
 * source and on to the edited text, are merged; where both touch one place the editing wins. A merge is taken only
 * when the editor reads it as the edited text.
 */
export function mergeEdit(source: string, edited: string, write: (source: string) => string): MergeResult {
  const written = write(source);
  if (source === written) return { text: edited, lost: [] };
  if (edited === written) return { text: source, lost: [] };
  const readsSame = (text: string) => [edited, write(edited)].includes(write(text));
  const editing = changesIn(written, edited, inWords);
  for (const refine of [inWords, inPairs]) {
    const { text } = merged(written, changesIn(written, source, refine), editing);
    if (readsSame(text)) return { text, lost: [] };
  }
  const spelling = changesIn(written, source);
  const coarse = merged(written, spelling, changesIn(written, edited));
  return readsSame(coarse.text) ? coarse : { text: edited, lost: spelling.map(pieceOf) };
}

function merged(base: string, spelling: readonly Change[], editing: readonly Change[]): MergeResult {
  const isApart = ({ start, end }: Change) =>
    editing.every((edit) => end <= edit.start || start >= edit.end) &&
    // A sign that stood before what was deleted goes with it.
    !editing.some((edit) => edit.start === start && edit.text === '');
  const kept = spelling.filter(isApart);
  const lost = spelling.filter((change) => !isApart(change)).map(pieceOf);
  // A sign stays with what follows it: an insertion of the editing comes before.
  const all = [...editing, ...kept].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let done = 0;
  for (const { start, end, text } of all) {
    parts.push(base.slice(done, start), text);
    done = end;
  }
  return { text: parts.join('') + base.slice(done), lost };
}

function pieceOf({ text }: Change): string {
  return text.trim();
}

/** Finds changes within changed lines. */
type Refine = (from: string, to: string) => Change[];

const inWords: Refine = (from, to) => changesOf(wordsOf(from), wordsOf(to));

/** Each line against the one of the same number: words that moved to another line are not followed there. */
const inPairs: Refine = (from, to) => {
  const rest = linesOf(to);
  const lines = linesOf(from);
  let at = 0;
  return lines.flatMap((line, i) => {
    const other = i === lines.length - 1 ? rest.splice(0).join('') : (rest.shift() ?? '');
    const changes = moved(inLine(line, other), at);
    at += line.length;
    return changes;
  });
};

/** The words of a line against those of the first; further lines come after it. */
const inLine: Refine = (line, other) => {
  const head = linesOf(other)[0]?.replace(/\n$/, '') ?? '';
  const tail = other.slice(head.length);
  const body = line.replace(/\n$/, '');
  const end = line.length;
  const after = line.slice(body.length) === tail ? [] : [{ start: body.length, end, text: tail }];
  return [...inWords(body, head), ...after];
};

/** What to change in one text to get the other: whole lines, or less when it is told how to refine them. */
function changesIn(from: string, to: string, refine?: Refine): Change[] {
  const changes = changesOf(linesOf(from), linesOf(to));
  if (!refine) return changes;
  return changes.flatMap(({ start, end, text }) => moved(refine(from.slice(start, end), text), start));
}

function moved(changes: readonly Change[], by: number): Change[] {
  return changes.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}

/** Each with its break. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

/** Words whole, everything else sign by sign. */
function wordsOf(text: string): string[] {
  return text.match(/[\p{L}\d]+|[\s\S]/gu) ?? [];
}

function changesOf(from: string[], to: string[]): Change[] {
  const ends = from.map(() => 0);
  from.reduce((sum, part, i) => (ends[i] = sum + part.length), 0);
  const at = (index: number) => (index === 0 ? 0 : (ends[index - 1] ?? 0));
  return diffIndices(from, to).map(({ buffer1: [index, length], buffer2Content }) => ({
    start: at(index),
    end: at(index + length),
    text: buffer2Content.join(''),
  }));
}

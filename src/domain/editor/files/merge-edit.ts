import { diffIndices } from 'node-diff3';

/** The new source, and the lines of the old source that stood in the changed place and were lost. */
export interface MergeResult {
  readonly text: string;
  readonly lost: readonly string[];
}

/** Replaces characters `start` to `end` of a text by `text`. */
interface Change {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * Applies to the source only what was changed in the rich editor; what the editor formats differently or can't
 * represent stays as it was. `serialize` gives the editor's text of a source that nobody edited. From that text there
 * are two diffs, to the source (formatting) and to the edited text (edits); they are merged, and edits win where they
 * overlap. The merge is used only if the editor reads it as the edited text.
 */
export function mergeEdit(source: string, edited: string, serialize: (source: string) => string): MergeResult {
  const serialized = serialize(source);
  if (source === serialized) return { text: edited, lost: [] };
  if (edited === serialized) return { text: source, lost: [] };
  const readsSame = (text: string) => [edited, serialize(edited)].includes(serialize(text));
  const edits = diffTexts(serialized, edited, byWords);
  for (const refine of [byWords, betweenWords, byLinePairs]) {
    const { text } = applyChanges(serialized, diffTexts(serialized, source, refine), edits);
    if (readsSame(text)) return { text, lost: [] };
  }
  const formatting = diffTexts(serialized, source);
  const coarse = applyChanges(serialized, formatting, diffTexts(serialized, edited));
  return readsSame(coarse.text) ? coarse : { text: edited, lost: formatting.map(changeText) };
}

function applyChanges(base: string, formatting: readonly Change[], edits: readonly Change[]): MergeResult {
  const hasNoOverlap = ({ start, end }: Change) =>
    edits.every((change) => end <= change.start || start >= change.end) &&
    // A mark right before deleted text is deleted with it.
    !edits.some((change) => change.start === start && change.text === '');
  const applied = formatting.filter(hasNoOverlap);
  const lost = formatting.filter((change) => !hasNoOverlap(change)).map(changeText);
  // A mark belongs to the text after it, so an inserted text comes before the mark.
  const all = [...edits, ...applied].sort((a, b) => a.start - b.start || a.end - b.end);
  const parts: string[] = [];
  let position = 0;
  for (const { start, end, text } of all) {
    parts.push(base.slice(position, start), text);
    position = end;
  }
  return { text: parts.join('') + base.slice(position), lost };
}

function changeText({ text }: Change): string {
  return text.trim();
}

/** Splits the diff of changed lines into smaller changes. */
type Refine = (from: string, to: string) => Change[];

const byWords: Refine = (from, to) => diffParts(splitWords(from), splitWords(to));

/** When the words are the same, compares what stands between them; a blank is never taken for another one far away. */
const betweenWords: Refine = (from, to) => {
  const [old, other] = [from, to].map(splitAtWords) as [string[], string[]];
  const isWord = (i: number) => i % 2 === 1;
  if (old.length !== other.length || old.some((part, i) => isWord(i) && part !== other[i])) return byWords(from, to);
  let start = 0;
  return old.flatMap((part, i) => {
    start += part.length;
    const text = other[i] ?? '';
    return part === text ? [] : [{ start: start - part.length, end: start, text }];
  });
};

/** Compares lines by number; words that moved to another line are not tracked. */
const byLinePairs: Refine = (from, to) => {
  const rest = splitLines(to);
  const lines = splitLines(from);
  let offset = 0;
  return lines.flatMap((line, i) => {
    const other = i === lines.length - 1 ? rest.splice(0).join('') : (rest.shift() ?? '');
    const changes = shiftChanges(withinLine(line, other), offset);
    offset += line.length;
    return changes;
  });
};

/** Compares a line with the first line of `other`; its further lines are inserted after it. */
const withinLine: Refine = (line, other) => {
  const head = splitLines(other)[0]?.replace(/\n$/, '') ?? '';
  const tail = other.slice(head.length);
  const body = line.replace(/\n$/, '');
  const end = line.length;
  const after = line.slice(body.length) === tail ? [] : [{ start: body.length, end, text: tail }];
  return [...byWords(body, head), ...after];
};

/** The diff of two texts by whole lines, or by less when `refine` is given. */
function diffTexts(from: string, to: string, refine?: Refine): Change[] {
  const changes = diffParts(splitLines(from), splitLines(to));
  if (!refine) return changes;
  return changes.flatMap(({ start, end, text }) => shiftChanges(refine(from.slice(start, end), text), start));
}

function shiftChanges(changes: readonly Change[], by: number): Change[] {
  return changes.map(({ start, end, text }) => ({ start: start + by, end: end + by, text }));
}

/** Each line keeps its line break. */
function splitLines(text: string): string[] {
  return text.match(/[^\n]+\n?|\n/g) ?? [];
}

/** Words, tags like `<br />` and single characters between them. */
function splitWords(text: string): string[] {
  return text.match(/[\p{L}\d]+|<[a-z/ ]{1,10}>|[\s\S]/gu) ?? [];
}

/** What stands before, between and after words, and the words between that. */
function splitAtWords(text: string): string[] {
  const parts = [''];
  for (const part of splitWords(text)) {
    if (/^[\p{L}\d]/u.test(part)) parts.push(part, '');
    else parts.push((parts.pop() ?? '') + part);
  }
  return parts;
}

function diffParts(from: string[], to: string[]): Change[] {
  const ends = from.map(() => 0);
  from.reduce((sum, part, i) => (ends[i] = sum + part.length), 0);
  const offset = (index: number) => (index === 0 ? 0 : (ends[index - 1] ?? 0));
  return diffIndices(from, to).map(({ buffer1: [index, length], buffer2Content }) => ({
    start: offset(index),
    end: offset(index + length),
    text: buffer2Content.join(''),
  }));
}

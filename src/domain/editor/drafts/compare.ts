import { diffIndices } from 'node-diff3';
import type { CollectionId } from '../../model/collection-id.ts';
import { type FormValues, formFields, isSame, textOf } from './form-values.ts';

/** A part of a text: in both versions, in one, or a place where equal lines are left out. */
export interface Piece {
  readonly kind: 'same' | 'removed' | 'added' | 'gap';
  readonly text: string;
}

/** A field in which two versions differ. */
export interface Difference {
  readonly name: string;
  readonly label: string;
  readonly pieces: readonly Piece[];
}

/** Where two comparable versions of an entry differ, field by field in the order of the form. */
export function differencesOf(collection: CollectionId, from: FormValues, to: FormValues): Difference[] {
  return Object.entries(formFields(collection)).flatMap(([name, field]) =>
    isSame(from[name], to[name])
      ? []
      : [{ name, label: field.label, pieces: diffTexts(textOf(field, from[name]), textOf(field, to[name])) }],
  );
}

/** What was changed between two texts: whole lines, and words within lines that became others. */
export function diffTexts(from: string, to: string): Piece[] {
  const [lines, newLines] = [splitLines(from), splitLines(to)];
  const pieces: Piece[] = [];
  let position = 0;
  for (const { buffer1, buffer2Content } of diffIndices(lines, newLines)) {
    pieces.push(...shortened(lines.slice(position, buffer1[0]), position === 0, false));
    pieces.push(...diffWords(lines.slice(buffer1[0], buffer1[0] + buffer1[1]).join(''), buffer2Content.join('')));
    position = buffer1[0] + buffer1[1];
  }
  pieces.push(...shortened(lines.slice(position), false, true));
  return pieces;
}

/** Equal lines around a change: only the nearest with words are shown. */
function shortened(lines: readonly string[], isStart: boolean, isEnd: boolean): Piece[] {
  const shown = 2;
  const [head, tail] = [isStart ? 0 : shown, isEnd ? 0 : shown];
  if (lines.length <= head + tail + 1) return same(lines);
  const after = tail === 0 ? [] : lines.slice(-tail);
  return [...same(lines.slice(0, head)), { kind: 'gap', text: '' }, ...same(after)];
}

const same = (lines: readonly string[]): Piece[] =>
  lines.length === 0 ? [] : [{ kind: 'same', text: lines.join('') }];

// Longer changes are shown as a whole: the work grows with the square of the words.
const maxWords = 4000;

function diffWords(from: string, to: string): Piece[] {
  const [words, newWords] = [splitWords(from), splitWords(to)];
  const isLong = words.length + newWords.length > maxWords;
  const changes = isLong ? [] : diffIndices(words, newWords);
  const kept = words.length - changes.reduce((sum, { buffer1 }) => sum + buffer1[1], 0);
  // Of lines that share next to nothing, a mix of words would be unreadable.
  if (isLong || kept * 3 < Math.min(words.length, newWords.length)) return [...removed(from), ...added(to)];
  const pieces: Piece[] = [];
  let position = 0;
  for (const { buffer1, buffer1Content, buffer2Content } of changes) {
    pieces.push(...same(words.slice(position, buffer1[0])));
    pieces.push(...removed(buffer1Content.join('')), ...added(buffer2Content.join('')));
    position = buffer1[0] + buffer1[1];
  }
  return [...pieces, ...same(words.slice(position))];
}

const removed = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'removed', text }]);
const added = (text: string): Piece[] => (text === '' ? [] : [{ kind: 'added', text }]);

/** Each line keeps its line break. */
const splitLines = (text: string): string[] => text.match(/[^\n]+\n?|\n/g) ?? [];

/** Words with the spaces after them, and single marks. */
const splitWords = (text: string): string[] => text.match(/[\p{L}\d]+\s*|[\s\S]/gu) ?? [];

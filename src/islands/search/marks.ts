import { wordsOf } from '../../domain/search/language/normalise.ts';
import './marks.css';

/** Marks the words of the search query: as highlights, or in browsers without them as `<mark>`. */
export function markWords(words: readonly string[]): void {
  const main = document.querySelector('main');
  if (!main) return;
  const wanted = new Set(words.flatMap(wordsOf));
  const ranges: Range[] = [];
  const walker = document.createTreeWalker(main, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    for (const { 0: word, index } of (node.textContent ?? '').matchAll(/[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu)) {
      if (!wordsOf(word).some((normalised) => wanted.has(normalised))) continue;
      const range = new Range();
      range.setStart(node, index);
      range.setEnd(node, index + word.length);
      ranges.push(range);
    }
  }
  if ('highlights' in CSS) CSS.highlights.set('tc-search', new Highlight(...ranges));
  // From the last one: a mark splits its text, and the places before it stay.
  else for (const range of ranges.reverse()) range.surroundContents(createMark());
}

function createMark(): HTMLElement {
  const mark = document.createElement('mark');
  mark.className = 'sought';
  return mark;
}

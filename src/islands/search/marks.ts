import { wordsOf } from '../../domain/search/language/normalise.ts';
import './marks.css';

/** Highlights the words of the search query without a change of the DOM (CSS Custom Highlight API). */
export function markWords(words: readonly string[]): void {
  const main = document.querySelector('main');
  if (!main || !('highlights' in CSS)) return;
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
  CSS.highlights.set('tc-search', new Highlight(...ranges));
}

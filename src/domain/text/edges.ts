/** The text without these signs at its end. A pattern like `x+$` tries each place of a run and takes the square of its length. */
export function withoutEnd(text: string, signs: string): string {
  let end = text.length;
  while (end > 0 && signs.includes(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end);
}

/** Changes a text between the spaces at its edges: Typograf trims them, but they separate the text from its neighbours. */
export function betweenEdges(text: string, change: (inner: string) => string): string {
  const inner = text.trim();
  if (inner === '') return text;
  const start = text.length - text.trimStart().length;
  return text.slice(0, start) + change(inner) + text.slice(start + inner.length);
}

/** The lines of a text that have more than spaces, without the spaces at their edges. */
export function linesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
}

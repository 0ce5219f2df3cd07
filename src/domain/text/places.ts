/** A line and column in a text, counted from 1. */
interface Place {
  readonly line: number;
  readonly column: number;
}

/** Tells the places of offsets that only grow, so that a text with many faults is walked through once. */
export function placesIn(text: string): (index: number) => Place {
  let line = 1;
  let start = 0;
  return (index) => {
    for (let end = text.indexOf('\n', start); end >= 0 && end < index; end = text.indexOf('\n', start)) {
      line += 1;
      start = end + 1;
    }
    return { line, column: index - start + 1 };
  };
}

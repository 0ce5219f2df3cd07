import { cutText } from '../text/characters.ts';
import { quoted } from '../text/quotes.ts';

/** What became of a part of a document: it is not in the text, or it is there in another form. */
type Fate = 'lost' | 'changed';

/** Collects what was not carried over from a document, and what was carried over in another form. */
export interface Report {
  /** `what` is a Russian sentence without its full stop, the same for all of a kind; `place` tells which one. */
  add(fate: Fate, what: string, place?: string): void;
  /** The sentences in the order they came, those of a kind as one, with the number of places. */
  lines(fate: Fate): string[];
}

/** An empty report. */
export function newReport(): Report {
  const kinds = new Map<string, { fate: Fate; count: number; places: Set<string> }>();
  return {
    add: (fate, what, place) => {
      const kind = kinds.get(what) ?? { fate, count: 0, places: new Set() };
      kinds.set(what, kind);
      kind.count += 1;
      if (place) kind.places.add(place);
    },
    lines: (fate) =>
      [...kinds]
        .filter(([, kind]) => kind.fate === fate)
        .map(([what, { count, places }]) => {
          const number = count > 1 ? ` (мест: ${count})` : '';
          return `${what}${number}${places.size > 0 ? ` — ${[...places].join('; ')}` : ''}`;
        }),
  };
}

/** Words that are named whole: «Ответ: 5». Only a long text is cut. */
export function named(words: string, max = 2000): string {
  const text = words.replace(/\s+/g, ' ').trim();
  return quoted(text.length > max ? `${cutText(text, max)}…` : text);
}

/** The place by its first words: «Сколько лет было…». */
export function startOf(words: string): string {
  const text = words.replace(/\s+/g, ' ').trim();
  const start = text.split(' ').slice(0, 6).join(' ');
  return quoted(start.length < text.length || start.length > 60 ? `${cutText(start, 60)}…` : start);
}

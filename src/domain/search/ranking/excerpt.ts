/** A part of an excerpt; `marked` when it matches the query. */
export interface Part {
  readonly text: string;
  readonly marked: boolean;
}

/** A heading or another named place of a page. */
export interface Anchor {
  readonly id: string;
  readonly element: string;
  readonly text?: string | undefined;
  /** Position in words from the start of the page's text. */
  readonly location: number;
}

/** A place on a page that matches the query. */
export interface PlaceInPage {
  readonly url: string;
  readonly title: string;
  readonly excerpt: readonly Part[];
}

// More matches do not help a reader: the earliest part with so many is taken.
const plenty = 3;

/** The part of `length` words between words `from` and `to` with the most matches, which are marked. */
export function excerptOf(content: string, places: readonly number[], to = Infinity, from = 0, length = 26): Part[] {
  const words = content.split(/\s+/);
  const end = Math.min(to, words.length);
  const inside = [...new Set(places)].filter((place) => place >= from && place < end).sort((a, b) => a - b);
  const counts = inside.map((start) =>
    Math.min(plenty, inside.filter((place) => place >= start && place < start + length).length),
  );
  const densest = inside[counts.indexOf(Math.max(0, ...counts))] ?? from;
  const start = Math.max(from, Math.min(densest - 4, end - length));
  const stop = Math.min(end, start + length);
  const parts: Part[] = start > from ? [{ text: '… ', marked: false }] : [];
  const marked = new Set(inside);
  for (let i = start; i < stop; i += 1)
    parts.push({ text: words[i] ?? '', marked: marked.has(i) }, { text: ' ', marked: false });
  if (stop < end) parts.push({ text: '…', marked: false });
  return merged(parts);
}

function merged(parts: readonly Part[]): Part[] {
  const whole: Part[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last && last.marked === part.marked)
      whole[whole.length - 1] = { text: last.text + part.text, marked: part.marked };
    else whole.push(part);
  }
  return whole;
}

const most = 3;

/** The headings with the most matches under them, at most three, in the page's order. */
export function placesIn(
  url: string,
  content: string,
  anchors: readonly Anchor[],
  places: readonly number[],
): PlaceInPage[] {
  const headings = anchors
    .filter(({ element, text }) => /^h[2-6]$/.test(element) && text?.trim())
    .sort((a, b) => a.location - b.location);
  const sections = headings.map((heading, i) => {
    const to = headings[i + 1]?.location ?? Infinity;
    const count = places.filter((place) => place >= heading.location && place < to).length;
    return { heading, to, count };
  });
  const best = new Set([...sections].sort((a, b) => b.count - a.count).slice(0, most));
  return sections
    .filter((section) => section.count > 0 && best.has(section))
    .map(({ heading, to }) => ({
      url: `${url}#${heading.id}`,
      title: (heading.text ?? '').trim(),
      excerpt: excerptOf(content, places, to, heading.location, 16),
    }));
}

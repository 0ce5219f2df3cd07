/**
 * How close the words of a query are on a page: 1 side by side, about 0.3 in one long sentence, 0 when fewer than two
 * occur. `places` are the positions of each concept, in words.
 */
export function nearness(places: readonly (readonly number[])[]): number {
  const found = places.filter((conceptPlaces) => conceptPlaces.length > 0);
  if (found.length < 2) return 0;
  const all = found
    .flatMap((conceptPlaces, concept) => conceptPlaces.map((place) => ({ place, who: concept })))
    .sort((a, b) => a.place - b.place);
  const counts = found.map(() => 0);
  let missing = found.length;
  let narrowest = Infinity;
  let from = 0;
  for (const { place, who: concept } of all) {
    if (counts[concept] === 0) missing -= 1;
    counts[concept] = (counts[concept] ?? 0) + 1;
    for (let first = all[from]; missing === 0 && first; first = all[from]) {
      narrowest = Math.min(narrowest, place - first.place + 1);
      counts[first.who] = (counts[first.who] ?? 0) - 1;
      if (counts[first.who] === 0) missing += 1;
      from += 1;
    }
  }
  // Words with one or two prepositions between them still count as adjacent.
  return Math.min(1, (2 * found.length) / narrowest);
}

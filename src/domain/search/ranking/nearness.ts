/**
 * How near one another the words of a query stand on a page: 1 side by side, about 0.3 in one long sentence, 0 when
 * fewer than two are said. `places` are those of each concept, counted in words.
 */
export function nearness(places: readonly (readonly number[])[]): number {
  const said = places.filter((own) => own.length > 0);
  if (said.length < 2) return 0;
  const all = said.flatMap((own, who) => own.map((place) => ({ place, who }))).sort((a, b) => a.place - b.place);
  const counts = said.map(() => 0);
  let missing = said.length;
  let narrowest = Infinity;
  let from = 0;
  for (const { place, who } of all) {
    if (counts[who] === 0) missing -= 1;
    counts[who] = (counts[who] ?? 0) + 1;
    for (let first = all[from]; missing === 0 && first; first = all[from]) {
      narrowest = Math.min(narrowest, place - first.place + 1);
      counts[first.who] = (counts[first.who] ?? 0) - 1;
      if (counts[first.who] === 0) missing += 1;
      from += 1;
    }
  }
  // A preposition or two between them is still side by side.
  return Math.min(1, (2 * said.length) / narrowest);
}

import { edgesOf } from '../../tests/lib/edges.ts';
import type { SourceCode } from '../../tests/lib/sources.ts';
import type { Room } from './rooms.ts';

/** Who imports whom. */
export interface Arrow {
  readonly from: Room;
  readonly to: Room;
  /** Whether only types are taken: nothing of it runs. */
  readonly typeOnly: boolean;
  /** One import of those that the arrow stands for: «file → file». */
  readonly example: string;
}

function roomOf(rooms: readonly Room[], path: string): Room | undefined {
  return rooms.filter((room) => path.startsWith(room.path)).sort((a, b) => b.path.length - a.path.length)[0];
}

/** The code's files that stand in none of the rooms, types of Astro aside. */
export function homeless(rooms: readonly Room[], sources: readonly SourceCode[]): string[] {
  return sources.map(({ path }) => path).filter((path) => !path.endsWith('.d.ts') && !roomOf(rooms, path));
}

/** The imports between rooms, one arrow for each pair. */
export function arrowsOf(rooms: readonly Room[], sources: readonly SourceCode[]): Arrow[] {
  const arrows = new Map<string, Arrow>();
  for (const source of sources) {
    const from = roomOf(rooms, source.path);
    for (const { to: target = '', typeOnly } of edgesOf(source).filter(({ asString }) => !asString)) {
      const to = roomOf(rooms, target);
      if (!from || !to || from === to) continue;
      const key = `${from.path} ${to.path}`;
      const known = arrows.get(key);
      // What runs is the better example.
      if (!known || (known.typeOnly && !typeOnly)) {
        arrows.set(key, { from, to, typeOnly, example: `${source.path} → ${target}` });
      }
    }
  }
  return [...arrows.values()].sort((a, b) => (a.example < b.example ? -1 : 1));
}

/** The arrows without those that follow from others: with A → B and B → C, A → C is left out. */
export function essential(arrows: readonly Arrow[]): Arrow[] {
  const leads = (from: Room, to: Room, seen: ReadonlySet<Room>): boolean =>
    arrows.some((arrow) => {
      if (arrow.from !== from || seen.has(arrow.to)) return false;
      return arrow.to === to || leads(arrow.to, to, new Set([...seen, arrow.to]));
    });
  return arrows.filter(
    ({ from, to }) =>
      !arrows.some((first) => first.from === from && first.to !== to && leads(first.to, to, new Set([from]))),
  );
}

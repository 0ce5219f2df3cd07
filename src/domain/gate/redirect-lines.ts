import { normalAddress } from '../model/site-address.ts';
import { addressOf, entryAddress, isPaged } from '../site/addresses.ts';
import type { Entries } from './entries.ts';
import type { Entry } from './judge.ts';
import type { RawEntry } from './read-entry.ts';

/** An old address and its new target: a path of this site, or an https address of another. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A redirect and the line of content/ that asks for it; what the build adds itself has no field. */
export interface Line extends Redirect {
  readonly file: string;
  readonly field: string | undefined;
  /** The first line of an entry that has too many; the rest is not read. */
  readonly isExcess: boolean;
}

/** One entry must not take the room of all others. */
export const maxOfEntry = 100;

/** The lines of all entries and of the settings, as they are written. */
export function linesOf(entries: Entries, raws: ReadonlyMap<string, RawEntry>): Line[] {
  const ofEntries = [...entries].flatMap(([collection, group]) =>
    [...group.values()].flatMap((entry) => {
      const to = entryAddress(collection, entry.id, entry.data);
      const former = to !== undefined && 'redirectFrom' in entry.data ? entry.data.redirectFrom : [];
      const own = isPaged(collection) ? addressOf(collection, fileName(entry)) : undefined;
      const written = listIn(raws.get(entry.file), 'redirectFrom');
      return former.slice(0, maxOfEntry + 1).map((from, n) => {
        // `byOwnAddress` adds the address of the file's name.
        const field = from === own ? undefined : `redirectFrom.${written.indexOf(from)}`;
        return { file: entry.file, field, from: normalAddress(from), to: String(to), isExcess: n === maxOfEntry };
      });
    }),
  );
  const site = entries.get('settings')?.get('site') as Entry<'settings'> | undefined;
  const file = site?.file ?? '';
  const written = listIn(raws.get(file), 'redirects') as readonly Partial<Redirect>[];
  // Of lines that are the same the first.
  const places = new Map(written.map((line, n) => [`${line?.from} ${line?.to}`, n] as const).reverse());
  const ofSettings = (site?.data.redirects ?? []).map(({ from, to }) => ({
    file,
    field: `redirects.${places.get(`${from} ${to}`)}.from`,
    from: normalAddress(from),
    to: normalAddress(to),
    isExcess: false,
  }));
  const all = [...ofEntries, ...ofSettings];
  // A name that an entry still bears belongs to it, whatever others declare.
  return [...all.filter(({ field }) => field === undefined), ...all.filter(({ field }) => field !== undefined)];
}

/** A list as it is written: the judge has left lines out. */
function listIn(raw: RawEntry | undefined, key: string): readonly unknown[] {
  const list = (raw?.data as Readonly<Record<string, unknown>> | undefined)?.[key];
  return Array.isArray(list) ? list : [];
}

const fileName = ({ file }: Entry): string => file.slice(file.lastIndexOf('/') + 1).replace(/\.[a-z]+$/, '');

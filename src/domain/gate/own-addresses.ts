import type { CollectionId } from '../model/collection-id.ts';
import { addressField } from '../schemas/common.ts';
import { addressOf, entryAddress, isPaged, isReserved } from '../site/addresses.ts';
import { isDeviceName } from '../text/device-names.ts';
import { codeAt } from './address-table.ts';
import type { CodeRoutes } from './code-routes.ts';
import type { EntryMap } from './entries.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';
import { fieldReferencesOf, type Reference } from './references.ts';

/**
 * Gives each address to one entry and reports the others. An own address was written on purpose, a file gets its name
 * of a title by itself: so an own address goes before a name. But a name by which other entries call has been there
 * before, and they would fall with it: it goes before an own address. Who loses an own address gets the one made from
 * the file name; who loses that too is removed.
 */
export function dropTakenAddresses(
  entries: EntryMap,
  code: CodeRoutes,
  inProse: (entry: Entry) => readonly Reference[],
): Finding[] {
  const findings: Finding[] = [];
  const isNamed = namedByOthers(entries, inProse);
  // Between two own addresses too: who has no other name goes first.
  const rank = (entry: Entry) => (ownAddress(entry) === entry.id ? 0 : isNamed(entry) ? 1 : 2);
  for (const group of entries.values()) {
    const holders = new Map<string, Entry>();
    const claims = [...group.values()].sort((a, b) => rank(a) - rank(b));
    for (const entry of claims) {
      const address = ownAddress(entry);
      if (address === undefined) continue;
      const bearer = group.get(address);
      const other = bearer && isNamed(bearer) && bearer.id !== entry.id ? bearer : holders.get(address);
      const holder = holderOf(entry, address, code) ?? (other && `content/${other.file}`);
      if (holder === undefined) {
        holders.set(address, entry);
        continue;
      }
      if (address !== entry.id) findings.push(describeAddress(entry, address, holder));
      group.set(entry.id, { ...entry, data: withoutAddress(entry) });
    }
    for (const entry of [...group.values()].filter((one) => ownAddress(one) === undefined)) {
      const other = holders.get(entry.id);
      const holder = holderOf(entry, entry.id, code) ?? (other && `content/${other.file}`);
      if (holder === undefined) continue;
      findings.push(describeName(entry, holder));
      group.delete(entry.id);
    }
  }
  return findings;
}

/** Whether other entries call an entry by the name of its file; a link may as well mean an own address. */
function namedByOthers(entries: EntryMap, inProse: (entry: Entry) => readonly Reference[]): (entry: Entry) => boolean {
  const named = new Set<string>();
  for (const group of entries.values()) {
    for (const entry of group.values()) {
      for (const { to, id, address } of [...fieldReferencesOf(entry), ...inProse(entry)]) {
        if (address === undefined && (to !== entry.collection || id !== entry.id)) named.add(`${to}/${id}`);
      }
    }
  }
  return ({ collection, id }) => named.has(`${collection}/${id}`);
}

/** What of the site, apart from entries, has the address that an entry would get with this name. */
function holderOf({ collection, data }: Entry, name: string, code: CodeRoutes): string | undefined {
  if (isDeviceName(name)) return 'Windows держит это имя для устройств';
  if (isReserved(collection, name)) return 'страница сайта';
  const address = entryAddress(collection, name, data);
  return address === undefined || address.includes('#') ? undefined : codeAt(code, address)?.name;
}

/**
 * Entries by the names in their public addresses. An entry with its own address gets it as its id, references to it
 * change too, and the address made from its file name redirects to it.
 */
export function byOwnAddress(entries: EntryMap): EntryMap {
  const nameOf = (to: string, id: string): string => {
    const entry = entries.get(to as CollectionId)?.get(id);
    return (entry && ownAddress(entry)) ?? id;
  };
  return new Map(
    [...entries].map(([collection, group]) => {
      const named = [...group.values()].map((entry) => withNames(entry, nameOf));
      return [collection, new Map(named.map((entry) => [entry.id, entry]))];
    }),
  );
}

/** What was made of an entry with these names: the next pass hands on the same object. */
const renamedBefore = new WeakMap<Entry, { readonly names: string; readonly made: Entry }>();

function withNames(entry: Entry, nameOf: (to: string, id: string) => string): Entry {
  const references = fieldReferencesOf(entry);
  const renamed = references.filter(({ to, id }) => nameOf(to, id) !== id);
  const own = nameOf(entry.collection, entry.id);
  // Whoever keeps what was made of an entry knows it by its object.
  if (renamed.length === 0 && own === entry.id) return entry;
  const names = [own, ...references.map(({ to, id }) => nameOf(to, id))].join(' ');
  const before = renamedBefore.get(entry);
  if (before?.names === names) return before.made;
  const data = renamed.length === 0 ? entry.data : structuredClone(entry.data);
  for (const { to, id, path } of renamed) {
    const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Values)[key], data);
    (holder as Values)[path.at(-1) ?? ''] = nameOf(to, id);
  }
  const made = withFormerAddress({ ...entry, id: own, data }, entry.id);
  renamedBefore.set(entry, { names, made });
  return made;
}

type Values = Record<string | number, unknown>;

function withFormerAddress(entry: Entry, formerId: string): Entry {
  const { collection, id, data } = entry;
  if (id === formerId || !isPaged(collection) || !('redirectFrom' in data)) return entry;
  const redirectFrom = [...new Set([addressOf(collection, formerId), ...data.redirectFrom])];
  return { ...entry, data: { ...data, redirectFrom } };
}

function ownAddress({ data }: Entry): string | undefined {
  return 'address' in data ? data.address : undefined;
}

function withoutAddress({ data }: Entry): Entry['data'] {
  const { address: _, ...rest } = data as Entry['data'] & { address?: string };
  return rest as Entry['data'];
}

function describeAddress({ file }: Entry, address: string, holder: string): Finding {
  return {
    file,
    code: 'address-taken',
    field: 'address',
    label: addressField.label,
    message: `адрес «${address}» занят: ${holder}`,
    publicMessage: `адрес «${address}» занят`,
    cure: 'Придумайте другой; пока страница стоит по имени файла',
    severity: 'error',
  };
}

function describeName({ file, collection, id }: Entry, holder: string): Finding {
  const other = isPaged(collection) ? ' или впишите «Свой адрес»' : '';
  const message = `имя файла «${id}» занято: ${holder}`;
  const publicMessage = `имя файла «${id}» занято`;
  return { file, code: 'address-taken', message, publicMessage, cure: `Переименуйте файл${other}`, severity: 'error' };
}

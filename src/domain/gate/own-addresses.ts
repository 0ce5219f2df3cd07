import type { CollectionId } from '../model/collection-id.ts';
import { addressOf, isPaged, isReserved } from '../site/addresses.ts';
import type { EntryMap } from './entries.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';
import { fieldReferencesOf } from './references.ts';

/**
 * Removes addresses that another entry or a list page already has and reports them; such an entry keeps the address
 * made from its file name.
 */
export function dropTakenAddresses(entries: EntryMap): Finding[] {
  const findings: Finding[] = [];
  for (const group of entries.values()) {
    const taken = new Map([...group.values()].map(({ id, file }) => [id, file]));
    for (const entry of group.values()) {
      const address = ownAddress(entry);
      if (address === undefined || address === entry.id) continue;
      const holder = isReserved(address) ? 'служебной страницы' : taken.get(address);
      if (holder === undefined) taken.set(address, entry.file);
      else {
        findings.push(describe(entry, address, holder));
        group.set(entry.id, { ...entry, data: withoutAddress(entry) });
      }
    }
  }
  return findings;
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
      const named = [...group.values()].map((entry) => withFormerAddress(withNames(entry, nameOf), entry.id));
      return [collection, new Map(named.map((entry) => [entry.id, entry]))];
    }),
  );
}

function withNames(entry: Entry, nameOf: (to: string, id: string) => string): Entry {
  const renamed = fieldReferencesOf(entry).filter(({ to, id }) => nameOf(to, id) !== id);
  const data = renamed.length === 0 ? entry.data : structuredClone(entry.data);
  for (const { to, id, path } of renamed) {
    const holder = path.slice(0, -1).reduce<unknown>((inner, key) => (inner as Values)[key], data);
    (holder as Values)[path.at(-1) ?? ''] = nameOf(to, id);
  }
  return { ...entry, id: nameOf(entry.collection, entry.id), data };
}

type Values = Record<string | number, unknown>;

function withFormerAddress(entry: Entry, formerId: string): Entry {
  const { collection, id, data } = entry;
  if (id === formerId || !isPaged(collection) || !('redirectFrom' in data)) return entry;
  const redirectFrom = [...new Set([...data.redirectFrom, addressOf(collection, formerId)])];
  return { ...entry, data: { ...data, redirectFrom } };
}

function ownAddress({ data }: Entry): string | undefined {
  return 'address' in data ? data.address : undefined;
}

function withoutAddress({ data }: Entry): Entry['data'] {
  const { address: _, ...rest } = data as Entry['data'] & { address?: string };
  return rest as Entry['data'];
}

function describe({ file }: Entry, address: string, holder: string): Finding {
  return {
    file,
    code: 'address-taken',
    field: 'address',
    label: 'Свой адрес',
    message: `адрес «${address}» занят: ${holder}`,
    publicMessage: `адрес «${address}» занят`,
    cure: 'Придумайте другой; пока страница стоит по имени файла',
    severity: 'error',
  };
}

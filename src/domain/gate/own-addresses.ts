import type { CollectionId } from '../model/collection-id.ts';
import { addressField } from '../schemas/common.ts';
import { addressOf, entryAddress, isPaged, isReserved } from '../site/addresses.ts';
import { isDeviceName } from '../text/device-names.ts';
import { codeAt } from './address-table.ts';
import type { CodeRoutes } from './code-routes.ts';
import type { EntryMap } from './entries.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';
import { fieldReferencesOf } from './references.ts';

/**
 * Removes addresses that another entry or the code already has and reports them; such an entry keeps the address made
 * from its file name. An entry whose file name is such an address too is removed.
 */
export function dropTakenAddresses(entries: EntryMap, code: CodeRoutes): Finding[] {
  const findings: Finding[] = [];
  for (const group of entries.values()) {
    const taken = new Map([...group.values()].map(({ id, file }) => [id, file]));
    for (const entry of group.values()) {
      const address = ownAddress(entry);
      if (address !== undefined && address !== entry.id) {
        const holder = holderOf(entry, address, code) ?? taken.get(address);
        if (holder === undefined) {
          taken.set(address, entry.file);
          continue;
        }
        findings.push(describeAddress(entry, address, holder));
        group.set(entry.id, { ...entry, data: withoutAddress(entry) });
      }
      const holder = holderOf(entry, entry.id, code);
      if (holder === undefined) continue;
      findings.push(describeName(entry, holder));
      group.delete(entry.id);
    }
  }
  return findings;
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
  return { file, code: 'address-taken', message, cure: `Переименуйте файл${other}`, severity: 'error' };
}

import { addressKey, normalAddress, parametersOf } from '../model/site-address.ts';
import { addressField, lifeFields } from '../schemas/common.ts';
import { settings } from '../schemas/settings.ts';
import { addressOf, entryAddress, isPaged } from '../site/addresses.ts';
import type { AddressHolder, AddressTable } from './address-table.ts';
import type { Entries } from './entries.ts';
import type { Finding } from './finding.ts';
import type { Entry } from './judge.ts';
import type { RawEntry } from './read-entry.ts';
import { circlesIn } from './redirect-circles.ts';

/** An old address and its new target: a path of this site, or an https address of another. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A redirect and the line of content/ that asks for it; what the build adds itself has no field. */
interface Line extends Redirect {
  readonly file: string;
  readonly field: string | undefined;
  /** The first line of an entry that has too many; the rest is not read. */
  readonly isExcess: boolean;
}

/**
 * The redirects of entries (`redirectFrom`) and of the settings. A line whose old address is in use, is redirected
 * elsewhere or leads round in a circle is left out and reported.
 */
export function redirectsOf(
  entries: Entries,
  table: AddressTable,
  raws: ReadonlyMap<string, RawEntry>,
): { redirects: Redirect[]; findings: Finding[] } {
  const findings: Finding[] = [];
  const kept: Line[] = [];
  const known = new Map<string, Line>();
  const isGood = (line: Line, message: string | undefined): boolean => {
    if (message === undefined) return true;
    const holder = line.field === undefined ? table.holderOf(line.from) : undefined;
    if (line.field !== undefined) findings.push(describe(line, line.field, message));
    else if (holder?.file !== undefined) findings.push(describeFormer(line, holder));
    return false;
  };
  for (const line of linesOf(entries, raws)) {
    const excess = `прежних адресов больше ${maxOfEntry}: этот и следующие не действуют`;
    if (!isGood(line, line.isExcess ? excess : undefined)) continue;
    if (kept.length === maxLines) {
      isGood(line, `старых адресов больше ${maxLines}: этот и следующие не действуют`);
      break;
    }
    if (!isGood(line, takenBy(line, table) ?? repeated(line, known))) continue;
    kept.push(line);
    known.set(nameOf(line.from), known.get(nameOf(line.from)) ?? line);
  }
  const circleOf = circlesIn(kept);
  const straight = kept.filter((line) => isGood(line, circleOf(line)));
  return { redirects: straight.map(({ from, to }) => ({ from, to })), findings: firstOfEach(findings) };
}

/** Nobody reads more faults of one file; the last that is named says that there are others. */
const maxFaults = 50;

function firstOfEach(findings: readonly Finding[]): Finding[] {
  const counts = new Map<string, number>();
  return findings.flatMap((finding) => {
    const count = (counts.get(finding.file) ?? 0) + 1;
    counts.set(finding.file, count);
    if (count > maxFaults) return [];
    return [
      count === maxFaults ? { ...finding, message: `${finding.message}; дальше есть ещё строки с ошибками` } : finding,
    ];
  });
}

/** A server compares each request with every line. */
const maxLines = 2000;
/** One entry must not take the room of all others. */
const maxOfEntry = 100;

function linesOf(entries: Entries, raws: ReadonlyMap<string, RawEntry>): Line[] {
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

/** An old address with its query, in one spelling. */
const nameOf = (address: string): string => `${addressKey(address)}?${[...parametersOf(address)].sort().join('&')}`;

function takenBy({ from, file }: Line, table: AddressTable): string | undefined {
  // With a query it stands beside the page, as `/?id=121` of a former site does.
  const holder = parametersOf(from).length === 0 ? table.holderOf(from) : undefined;
  if (!holder) return undefined;
  return holder.file === file ? 'адрес ведёт на саму эту страницу' : `адрес «${from}» занят: ${holder.name}`;
}

function repeated({ from, to }: Line, known: ReadonlyMap<string, Line>): string | undefined {
  const first = known.get(nameOf(from));
  if (!first || first.to === to) return undefined;
  return `с адреса «${from}» уже перенаправляет content/${first.file} — на «${first.to}»`;
}

function describe({ file }: Line, field: string, message: string): Finding {
  const label = field.startsWith('redirectFrom') ? lifeFields.redirectFrom.label : settings.fields.redirects?.label;
  const words = { message, publicMessage: 'эта строка не действует', cure: 'Исправьте или уберите эту строку' };
  return { file, field, label, code: 'redirect', ...words, severity: 'error' };
}

/** Nobody has written this line: the entry's file is called so. */
function describeFormer({ file, from }: Line, holder: AddressHolder): Finding {
  return {
    ...{ file, field: 'address', label: addressField.label, code: 'redirect', severity: 'warning' },
    message: `адрес по имени файла, «${from}», занят: ${holder.name}; сюда он не ведёт`,
    publicMessage: `адрес по имени файла, «${from}», занят и сюда не ведёт`,
    cure: 'Назовите файл так же, как в поле',
  };
}

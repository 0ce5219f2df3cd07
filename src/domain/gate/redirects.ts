import { addressKey, parametersOf } from '../model/site-address.ts';
import type { AddressTable } from './address-table.ts';
import type { Entries } from './entries.ts';
import type { Finding } from './finding.ts';
import type { RawEntry } from './read-entry.ts';
import { circlesIn } from './redirect-circles.ts';
import { describe, describeFormer, describeTarget, firstOfEach } from './redirect-findings.ts';
import { type Line, linesOf, maxOfEntry, type Redirect } from './redirect-lines.ts';

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
  findings.push(...straight.filter(leadsNowhere(straight, table)).map(describeTarget));
  return { redirects: straight.map(({ from, to }) => ({ from, to })), findings: firstOfEach(findings) };
}

/** A server compares each request with every line. */
const maxLines = 2000;
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

/** Whether a line leads to an address of this site at which nothing lies, and from which no other line leads on. */
function leadsNowhere(lines: readonly Line[], table: AddressTable): (line: Line) => boolean {
  const left = new Set(lines.map(({ from }) => addressKey(from)));
  return ({ to }) => to.startsWith('/') && !table.holderOf(to) && !left.has(addressKey(to));
}

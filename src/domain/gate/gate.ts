import { groupBy } from '../lists/group-by.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collectionIds } from '../schemas/index.ts';
import type { PersonName } from '../text/people/name-words.ts';
import { addressTable } from './address-table.ts';
import { admit } from './admit.ts';
import { brokenInProse, dropBrokenReferences } from './broken-references.ts';
import { centreDay } from './centre-day.ts';
import { centreLists } from './centre-lists.ts';
import { type CodeFiles, codeRoutes } from './code-routes.ts';
import { withdrawnIn, withoutConsent } from './consent.ts';
import type { Entries, EntryMap, Withheld } from './entries.ts';
import type { Finding } from './finding.ts';
import { GateCache } from './gate-cache.ts';
import { hiddenFiles } from './hidden-files.ts';
import { type Entry, isDraft } from './judge.ts';
import { inLocalWords } from './local-words.ts';
import { byOwnAddress, dropTakenAddresses } from './own-addresses.ts';
import type { RawEntry, SourceFile } from './read-entry.ts';
import { readGroup } from './read-group.ts';
import { redactPeople } from './redact-people.ts';
import type { Redirect } from './redirect-lines.ts';
import { redirectsOf } from './redirects.ts';
import { mediaOf, targetsOf } from './references.ts';
import { dropSecondEntries } from './single-entries.ts';
import { decode } from './source-text.ts';
import { withholdTemplates } from './templates.ts';
import { judgeUploads, type Media } from './uploads.ts';
import { withhold } from './withhold.ts';

export interface GateOptions {
  readonly parse: ParseMarkdown;
  /** The time of the build; its day by the centre's clocks decides which consents have ended. */
  readonly now: Date;
  readonly media: Media;
  /** The files of the code that have addresses; without them entries are compared among themselves alone. */
  readonly code?: CodeFiles;
  /** Results of earlier passes over the same folder. */
  readonly cache?: GateCache;
}

export interface GateResult {
  /** The entries to publish, by collection and by the last part of their public address. */
  readonly entries: Entries;
  /** Every entry without errors of its own, drafts included, by collection and file name. */
  readonly known: Entries;
  /** The uploads that published entries use, as `media/…`; only these are published. */
  readonly media: ReadonlySet<string>;
  /** Those of them that published entries offer for download. */
  readonly downloads: ReadonlySet<string>;
  /** What each known entry refers to, as `materials/insert`, by its file. */
  readonly targets: ReadonlyMap<string, ReadonlySet<string>>;
  /** All uploads, as `media/…`. */
  readonly uploads: readonly string[];
  /** The uploads that no file names; drafts and unreadable entries count too. */
  readonly unnamedUploads: readonly string[];
  /** Redirects from old addresses, of published entries and of the settings. */
  readonly redirects: readonly Redirect[];
  /** Files that a public page does not name: drafts, and those called after a person without consent. */
  readonly hidden: ReadonlySet<string>;
  readonly findings: readonly Finding[];
  /** The centre's day at the time of the build, `YYYY-MM-DD`. */
  readonly today: string;
}

const noCode: CodeFiles = { pages: [], files: [] };

/** Makes one pass over content/: decides what is published and reports problems. */
export function gate(
  files: readonly SourceFile[],
  { parse, now, media, code = noCode, cache = new GateCache() }: GateOptions,
): GateResult {
  const findings: Finding[] = [];
  const routes = codeRoutes(code);
  const entries: EntryMap = new Map(collectionIds.map((id) => [id, new Map<string, Entry>()]));
  const sorted = [...files].sort((a, b) => (a.path < b.path ? -1 : 1));
  const byName = groupBy(sorted, ({ path }) => path.replace(/\.[^./]*$/, '').toLowerCase());
  const written = readGroup(byName.get('settings/site') ?? [], cache, [])?.data;
  const [today, lists] = [centreDay(written, now), centreLists(written)];
  const raws = new Map<string, RawEntry>();
  const peopleWithoutConsent: PersonName[] = [];
  const withheld: Withheld = new Map();
  for (const group of byName.values()) {
    const raw = readGroup(group, cache, findings);
    if (!raw) {
      peopleWithoutConsent.push(
        ...group.flatMap(({ path, bytes }) => withdrawnIn(path, (bytes && decode(bytes)) ?? '')),
      );
      continue;
    }
    raws.set(raw.file, raw);
    const judged = cache.judge(raw, parse);
    findings.push(...judged.findings);
    const known = judged.entry && admit(judged.entry, { today, lists }, findings);
    if (known) entries.get(known.collection)?.set(known.id, known);
    else if (isDraft(raw)) withheld.set(`${raw.collection}/${raw.id}`, 'draft');
    for (const person of known ? [] : withoutConsent(raw, findings, today)) {
      peopleWithoutConsent.push(person);
      withheld.set(`${raw.collection}/${raw.id}`, 'consent');
    }
  }
  const validEntries: EntryMap = new Map([...entries].map(([collection, group]) => [collection, new Map(group)]));
  withhold(entries, withheld, today);
  const uploads = judgeUploads(media);
  for (const file of uploads.refused) withheld.set(`media/${file}`, 'refused');
  const inProse = (entry: Entry) => cache.references(entry, parse);
  findings.push(
    ...withholdTemplates(entries),
    ...uploads.findings,
    ...redactPeople(entries, peopleWithoutConsent),
    ...dropTakenAddresses(entries, routes, inProse),
    ...dropSecondEntries(entries),
  );
  const targets = { entries, withheld, media: uploads.accepted };
  findings.push(...dropBrokenReferences(targets));
  const published = byOwnAddress(entries);
  const namedUploads = new Set(files.flatMap((file) => cache.uploads(file)));
  const shown = mediaOf(entries, inProse);
  const { redirects, findings: lost } = redirectsOf(published, addressTable(routes, published, shown.media), raws);
  findings.push(...lost, ...brokenInProse(targets, inProse, published, redirects));
  return {
    entries: inLocalWords(published, cache),
    known: validEntries,
    ...shown,
    targets: targetsOf(validEntries, inProse),
    uploads: [...media.keys()],
    unnamedUploads: [...media.keys()].filter((path) => !namedUploads.has(path)),
    redirects,
    today,
    hidden: hiddenFiles(sorted, [...media.keys()], peopleWithoutConsent, cache),
    findings: findings.map((finding) => withLine(finding, raws)),
  };
}

/** Adds the line to a finding that has only a field. */
function withLine(finding: Finding, raws: ReadonlyMap<string, RawEntry>): Finding {
  if (finding.line !== undefined || finding.field === undefined) return finding;
  const path = finding.field.split('.').map((key) => (/^\d+$/.test(key) ? Number(key) : key));
  return { ...finding, ...raws.get(finding.file)?.placeOf(path) };
}

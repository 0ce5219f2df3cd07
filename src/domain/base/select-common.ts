import type { EntryData } from '../editor/files/codec.ts';
import { readCanonical, writeCanonical } from '../editor/files/codec.ts';
import { findPersonalDataIn } from '../editor/files/personal-data.ts';
import type { GateResult } from '../gate/gate.ts';
import type { Entry } from '../gate/judge.ts';
import { withoutPaths } from '../gate/prune.ts';
import type { SourceFile } from '../gate/read-entry.ts';
import { mentionsIn } from '../gate/redact-people.ts';
import { fieldReferencesOf, proseReferencesOf } from '../gate/references.ts';
import { decode } from '../gate/source-text.ts';
import { mediaPathsIn } from '../model/media-path.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { declared } from '../schemas/index.ts';
import { personFinder } from '../text/people/find-people.ts';
import { type Centre, rightsFault } from './rights.ts';
import { withoutOwnFields } from './without-own-fields.ts';

/** An entry that does not go into the base, and what to do about it. */
export interface LeftOut {
  readonly path: string;
  readonly reason: string;
  readonly cure: string;
}

/** What of a centre every other one may take. */
export interface Common {
  /** The texts of entries, by path; without references to what stays at home. */
  readonly texts: ReadonlyMap<string, string>;
  /** The uploads that these entries name. */
  readonly uploads: ReadonlySet<string>;
  readonly leftOut: readonly LeftOut[];
}

/** A whole centre, as the gate has read it. */
export interface CentreFiles {
  readonly result: Pick<GateResult, 'entries' | 'known' | 'uploads'>;
  readonly sources: readonly SourceFile[];
  readonly parse: ParseMarkdown;
}

/**
 * Chooses what of a centre is common (docs/decisions/0106-a-base-is-merged-not-copied.md): published entries of shared
 * collections that are no samples, whose rights allow it, and that name none of its people. `isAsked` narrows it, and
 * lets pass an entry that nobody has marked as shared.
 */
export function selectCommon(files: CentreFiles, isAsked?: (path: string) => boolean): Common {
  const { result, sources, parse } = files;
  const leftOut: LeftOut[] = [];
  const chosen = new Map<string, Chosen>();
  const texts = new Map(sources.flatMap(({ path, bytes }) => (bytes ? [[path, decode(bytes) ?? ''] as const] : [])));
  const faultOf = faultFinder(files);
  for (const entry of publishedIn(result).filter((one) => (isAsked ? isAsked(one.file) : isShared(one)))) {
    const fault = faultOf(entry);
    const read = readCanonical(entry.collection, texts.get(entry.file) ?? '', parse);
    if (fault) leftOut.push({ path: entry.file, ...fault });
    else if (!('message' in read)) chosen.set(entry.file, { entry, ...withoutOwnFields(entry.collection, read) });
  }
  // What others have already is no matter of this choice.
  const shared = isAsked ? namesOf(publishedIn(result).filter(isShared)) : undefined;
  dropReferences(chosen, leftOut, parse, shared);
  const written = new Map([...chosen].map(([path, one]) => [path, writeCanonical(one.entry.collection, one, parse)]));
  const uploads = new Set([...written.values()].flatMap(mediaPathsIn).filter((path) => result.uploads.includes(path)));
  return { texts: written, uploads, leftOut };
}

interface Chosen extends EntryData {
  readonly entry: Entry;
}

const publishedIn = ({ entries }: Pick<GateResult, 'entries'>): Entry[] =>
  [...entries.values()].flatMap((group) => [...group.values()]);

/** How others may call entries: by the name of the file, and links by the own address. */
const namesOf = (entries: readonly Entry[]): ReadonlySet<string> =>
  new Set(
    entries.flatMap(({ file, collection, data }) => [
      file.replace(/\.[a-z]+$/, ''),
      ...('address' in data && data.address !== undefined ? [`${collection}/${data.address}`] : []),
    ]),
  );

function isShared({ collection, data }: Entry): boolean {
  const { sharing } = declared(collection);
  return sharing === 'all' || (sharing === 'marked' && 'shared' in data && data.shared);
}

/** What keeps an entry at home, if anything. */
function faultFinder({ result }: CentreFiles): (entry: Entry) => Omit<LeftOut, 'path'> | undefined {
  const people = [...(result.known.get('tutors')?.values() ?? [])].map(({ data }) => data as Entry<'tutors'>['data']);
  const finder = personFinder(people);
  const centre = result.known.get('settings')?.get('site')?.data as Centre | undefined;
  return (entry) => {
    const { collection, data, body } = entry;
    if (declared(collection).sharing === undefined)
      return { reason: 'записи этого раздела у каждого центра свои', cure: 'Общими бывают материалы, приёмы и тексты' };
    if ('sample' in data && data.sample)
      return { reason: 'это вымышленный пример', cure: 'Замените его настоящей записью и снимите отметку «Пример»' };
    const [personal] = findPersonalDataIn(collection, { ...data, body });
    if (personal) return { reason: `похоже на личные данные: ${personal.name}`, cure: 'Уберите их из записи' };
    if (mentionsIn(entry, finder).some(({ isCertain }) => isCertain))
      return { reason: 'назван тьютор вашего центра', cure: 'Согласие на другие сайты не действует: уберите имя' };
    return rightsFault(data, centre);
  };
}

/** Takes out references to what is not in the base; leaves out entries that are nothing without them. */
function dropReferences(
  chosen: Map<string, Chosen>,
  leftOut: LeftOut[],
  parse: ParseMarkdown,
  elsewhere: ReadonlySet<string> = new Set(),
): void {
  for (let isChanged = true; isChanged; ) {
    isChanged = false;
    const names = new Set([...elsewhere, ...namesOf([...chosen.values()].map(({ entry }) => entry))]);
    for (const [path, one] of chosen) {
      const source = { collection: one.entry.collection, data: one.data as Entry['data'], body: one.body };
      const isAway = ({ to, id }: { to: string; id: string }) => to !== 'media' && !names.has(`${to}/${id}`);
      const inProse = proseReferencesOf(source, parse).find(isAway);
      const away = fieldReferencesOf(source).filter(isAway);
      if (!inProse && away.length === 0) continue;
      isChanged = true;
      const rest = withoutPaths(
        one.data,
        away.map((each) => each.path),
      ) as Chosen['data'];
      const fault = inProse
        ? `в тексте названо то, чего в базе нет: ${inProse.to}/${inProse.id}`
        : faultWithout(one, rest);
      if (fault === undefined) chosen.set(path, { ...one, data: rest });
      else {
        chosen.delete(path);
        leftOut.push({ path, reason: fault, cure: 'Уберите ссылку или сделайте общей и ту запись' });
      }
    }
  }
}

function faultWithout({ entry }: Chosen, data: Chosen['data']): string | undefined {
  const isWhole = declared(entry.collection).schema.safeParse(data).success;
  return isWhole ? undefined : 'без ссылок на записи вашего центра она не полна';
}

import { mediaPathsIn } from '../model/media-path.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { type Conflict, type Manifest, writeBaseYaml } from './manifest.ts';
import { conflictFile, manifestFile, otherUpload, pristineFile } from './places.ts';
import { type EntryPlan, planEntries, type TextsByPath } from './plan-entries.ts';
import { type HashesByPath, planUploads, type UploadPlan } from './plan-uploads.ts';

/** The base as a centre holds it. */
export interface HeldBase {
  /** Absent in a centre that has taken no base yet. */
  readonly manifest?: Manifest;
  readonly pristine: TextsByPath;
  readonly conflicts: ReadonlyMap<string, Conflict>;
  /** Uploads of the base that are kept beside ours. */
  readonly beside: HashesByPath;
}

/** The base as its source has it now; what could not be taken is named with the reason. */
export interface Upstream extends Pick<Manifest, 'name' | 'version' | 'address'> {
  readonly texts: TextsByPath;
  readonly uploads: HashesByPath;
  readonly refused: ReadonlyMap<string, string>;
}

/** The entries and uploads of a centre. */
export interface LocalFiles {
  readonly texts: ReadonlyMap<string, string | undefined>;
  readonly uploads: HashesByPath;
}

/** What an update does. */
export interface UpdatePlan {
  readonly entries: readonly EntryPlan[];
  readonly uploads: readonly UploadPlan[];
  /** Texts to write, null for a deletion, by path under content/. */
  readonly texts: ReadonlyMap<string, string | null>;
  /** Uploads of the base by the place into which each goes. */
  readonly copies: ReadonlyMap<string, string>;
}

/** Plans an update. The same base a second time changes nothing. */
export function planUpdate(local: LocalFiles, held: HeldBase, upstream: Upstream, parse: ParseMarkdown): UpdatePlan {
  const refused = new Set(upstream.refused.keys());
  const { pristine, conflicts, beside, manifest } = held;
  const { texts: theirs, version } = upstream;
  const ours = new Set(manifest?.ours);
  const entries = planEntries({ local: local.texts, pristine, theirs, refused, conflicts, ours, version, parse });
  const uploads = planUploads({
    local: local.uploads,
    pristine: new Map(Object.entries(manifest?.media ?? {})),
    theirs: upstream.uploads,
    refused,
    beside,
    named: namedBy(local, entries),
  });
  const texts = new Map<string, string | null>();
  for (const { path, ...plan } of entries) {
    if (plan.local !== undefined) texts.set(path, plan.local);
    if (plan.pristine !== undefined) texts.set(pristineFile(path), plan.pristine);
    if (plan.conflict !== undefined)
      texts.set(conflictFile(path), plan.conflict === null ? null : writeBaseYaml(plan.conflict));
  }
  for (const { path, isCleared } of uploads) if (isCleared) texts.set(otherUpload(path), null);
  const next = writeBaseYaml(manifestOf(local, held, upstream, entries));
  if (!manifest || next !== writeBaseYaml(manifest)) texts.set(manifestFile, next);
  return { entries, uploads, texts, copies: copiesOf(uploads) };
}

function copiesOf(uploads: readonly UploadPlan[]): Map<string, string> {
  const copies = new Map<string, string>();
  for (const { path, goes } of uploads) {
    if (goes === 'in') copies.set(path, path);
    if (goes === 'beside') copies.set(otherUpload(path), path);
  }
  return copies;
}

/** The uploads that entries name after the update. */
function namedBy(local: LocalFiles, entries: readonly EntryPlan[]): ReadonlySet<string> {
  const texts = new Map(local.texts);
  for (const { path, local: text } of entries) if (typeof text === 'string') texts.set(path, text);
  return new Set([...texts.values()].flatMap((text) => mediaPathsIn(text ?? '')));
}

function manifestOf(local: LocalFiles, held: HeldBase, upstream: Upstream, entries: readonly EntryPlan[]): Manifest {
  const { name, version, refused } = upstream;
  const address = upstream.address ?? held.manifest?.address;
  const before = held.manifest?.media ?? {};
  const kept = Object.entries(before).filter(([path]) => refused.has(path));
  const media = [...upstream.uploads, ...kept].sort(([a], [b]) => (a < b ? -1 : 1));
  const isLeft = ({ outcomes, path }: EntryPlan) => outcomes.includes('withdrawn') && local.texts.has(path);
  const earlier = held.manifest?.version === version ? held.manifest.withdrawn : [];
  const still = earlier.filter((path) => !upstream.texts.has(path));
  const withdrawn = [...new Set([...still, ...entries.filter(isLeft).map(({ path }) => path)])].sort();
  const taken = entries.filter(({ outcomes }) => outcomes.includes('taken')).map(({ path }) => path);
  const planned = new Set(entries.map(({ path }) => path));
  const settled = (held.manifest?.ours ?? []).filter((path) => upstream.texts.has(path) && !planned.has(path));
  const ours = [...taken, ...settled].sort();
  const source = { name, ...(address === undefined ? {} : { address }), version };
  return { ...source, media: Object.fromEntries(media), withdrawn, ours };
}

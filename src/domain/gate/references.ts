import type { Root, RootContent } from 'mdast';
import type { CollectionId } from '../model/collection-id.ts';
import type { Field } from '../model/field.ts';
import { leavesOf } from '../model/walk.ts';
import { type ProseReader, proseReader } from '../prose/prose.ts';
import { isOwnPicture } from '../prose/safe-address.ts';
import type { ParseMarkdown, Point } from '../prose/types.ts';
import { collections } from '../schemas/index.ts';
import { entryAt } from '../site/addresses.ts';
import type { Entry } from './judge.ts';

/** A reference in an entry: its place and its target. */
export interface Reference {
  /** The collection of the target, or `media` for a picture or file. */
  readonly to: CollectionId | 'media';
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly label: string;
  /** Whether the target is a file to download. */
  readonly isDownload: boolean;
  /** The place in prose of a card, link or picture; rendered prose leaves it out when it is broken. */
  readonly inProse?: Point;
  readonly address?: string;
}

/** The parts of an entry that may contain references. */
type ReferenceSource = Pick<Entry, 'collection' | 'data' | 'body'>;

/** References in prose: cards, pictures, links to other entries. */
export function proseReferencesOf(
  { collection, data, body }: ReferenceSource,
  parse: ParseMarkdown,
  read: ProseReader = proseReader(parse),
): Reference[] {
  const found = inProse(body, [], read);
  for (const { field, value, path } of leavesOf(collections[collection].fields, data)) {
    if (field.kind === 'prose' && typeof value === 'string') found.push(...inProse(value, path, read));
  }
  return found;
}

const ofFields = new WeakMap<ReferenceSource, readonly Reference[]>();

/** References in fields other than prose. They are looked for once: an entry is not changed, but replaced. */
export function fieldReferencesOf(entry: ReferenceSource): readonly Reference[] {
  const found = ofFields.get(entry) ?? findInFields(entry);
  ofFields.set(entry, found);
  return found;
}

function findInFields({ collection, data }: ReferenceSource): Reference[] {
  const found: Reference[] = [];
  for (const { field, value, path } of leavesOf(collections[collection].fields, data)) {
    const { label } = field;
    const isDownload = field.kind === 'file';
    const to = targetOf(field);
    if (!to) continue;
    if (Array.isArray(value)) {
      found.push(...value.map((id: string, i) => ({ to, id, path: [...path, i], label, isDownload })));
    } else if (typeof value === 'string') {
      found.push({ to, id: value, path, label, isDownload });
    }
  }
  return found;
}

/** The uploads that entries use, as `media/…`, and those among them that they offer for download. */
export function mediaOf(
  entries: ReadonlyMap<CollectionId, ReadonlyMap<string, Entry>>,
  inProse: (entry: Entry) => readonly Reference[],
): { media: ReadonlySet<string>; downloads: ReadonlySet<string> } {
  const [media, downloads] = [new Set<string>(), new Set<string>()];
  for (const group of entries.values()) {
    for (const entry of group.values()) {
      for (const { to, id, isDownload } of [...fieldReferencesOf(entry), ...inProse(entry)]) {
        if (to === 'media') media.add(id);
        if (isDownload) downloads.add(id);
      }
    }
  }
  return { media, downloads };
}

/** What each entry refers to, as `materials/insert`, by its file. */
export function targetsOf(
  entries: ReadonlyMap<CollectionId, ReadonlyMap<string, Entry>>,
  inProse: (entry: Entry) => readonly Reference[],
): ReadonlyMap<string, ReadonlySet<string>> {
  const all = [...entries.values()].flatMap((group) => [...group.values()]);
  const named = (entry: Entry) => [...fieldReferencesOf(entry), ...inProse(entry)].map(({ to, id }) => `${to}/${id}`);
  return new Map(all.map((entry) => [entry.file, new Set(named(entry))]));
}

function targetOf({ kind, to }: Field): Reference['to'] | undefined {
  return kind === 'image' || kind === 'file' ? 'media' : (to as CollectionId | undefined);
}

function inProse(source: string, path: Reference['path'], read: ProseReader): Reference[] {
  // Most fields are plain text and need no parsing.
  if (!/[<[]/.test(source)) return [];
  const found: Reference[] = [];
  const visit = (node: Root | RootContent): void => {
    const inProse = node.position?.start ?? { line: 1, column: 1 };
    if (node.type === 'image' && isOwnPicture(node.url)) {
      found.push({ to: 'media', id: node.url, path, label: 'Картинка', inProse, isDownload: false });
    } else if (node.type === 'link') {
      const entry = entryAt(node.url);
      const link = { path, label: 'Ссылка', inProse, address: node.url, isDownload: false };
      if (entry) found.push({ ...link, to: entry.collection, id: entry.id });
    }
    if (node.type === 'block') {
      for (const [key, field] of Object.entries(node.block.attributes)) {
        const to = targetOf(field);
        const id = node.attributes[key];
        if (to && id !== undefined)
          found.push({ to, id, path, label: field.label, inProse: node.start, isDownload: field.kind === 'file' });
      }
    }
    if ('children' in node) for (const child of node.children) visit(child as RootContent);
  };
  visit(read(source).tree);
  return found;
}

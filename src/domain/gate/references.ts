import type { Root, RootContent } from 'mdast';
import type { CollectionId } from '../model/collection-id.ts';
import type { Field } from '../model/field.ts';
import { leavesOf } from '../model/walk.ts';
import { readProse } from '../prose/prose.ts';
import type { ParseMarkdown } from '../prose/types.ts';
import { collections } from '../schemas/index.ts';
import type { Entry } from './judge.ts';

/** A reference from an entry: where it stands and what it names. */
export interface Reference {
  /** A collection, or `media` for a picture or a file. */
  readonly to: CollectionId | 'media';
  readonly id: string;
  readonly path: readonly (string | number)[];
  readonly label: string;
  /** Whether it stands in prose, as a card. */
  readonly inProse: boolean;
}

/** Every reference of an entry: relation fields and the cards in its prose. */
export function referencesOf({ collection, data, body }: Entry, parse: ParseMarkdown): Reference[] {
  const found = inProse(body, [], parse);
  for (const { field, value, path } of leavesOf(collections[collection].fields, data)) {
    const { label, kind } = field;
    const to = targetOf(field);
    if (kind === 'prose' && typeof value === 'string') found.push(...inProse(value, path, parse));
    if (!to) continue;
    if (Array.isArray(value)) {
      found.push(...value.map((id: string, i) => ({ to, id, path: [...path, i], label, inProse: false })));
    } else if (typeof value === 'string') {
      found.push({ to, id: value, path, label, inProse: false });
    }
  }
  return found;
}

function targetOf({ kind, to }: Field): Reference['to'] | undefined {
  return kind === 'image' || kind === 'file' ? 'media' : to;
}

function inProse(source: string, path: Reference['path'], parse: ParseMarkdown): Reference[] {
  if (!source.includes('<')) return [];
  const found: Reference[] = [];
  const look = (node: Root | RootContent): void => {
    if (node.type === 'block') {
      for (const [key, field] of Object.entries(node.block.attributes)) {
        const to = targetOf(field);
        const id = node.attributes[key];
        if (to && id !== undefined) found.push({ to, id, path, label: field.label, inProse: true });
      }
    }
    if ('children' in node) for (const child of node.children) look(child as RootContent);
  };
  look(readProse(source, parse).tree);
  return found;
}

/** The data without the references at the given paths; a list loses the item, a group loses the key. */
export function withoutReferences(data: unknown, paths: readonly Reference['path'][]): unknown {
  const copy = structuredClone(data);
  // From the last item back, so that the indices before it stay true.
  for (const path of paths.toReversed()) {
    const last = path.at(-1);
    const holder = path
      .slice(0, -1)
      .reduce<unknown>((inner, key) => (inner as Record<string | number, unknown>)?.[key], copy);
    if (Array.isArray(holder) && typeof last === 'number') holder.splice(last, 1);
    else if (typeof holder === 'object' && holder !== null && last !== undefined) Reflect.deleteProperty(holder, last);
  }
  return copy;
}

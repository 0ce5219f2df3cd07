import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseMarkdown } from '../../admin/parse-markdown.ts';
import { formatFor } from '../../src/domain/editor/files/format.ts';
import type { Collection } from '../../src/domain/model/collection.ts';
import { leavesOf } from '../../src/domain/model/walk.ts';
import { collections } from '../../src/domain/schemas/index.ts';
import { frozenSite } from '../lib/frozen-site.ts';

const typed = 'ЙЦУКЕН';

/** The same values with one of them changed. */
function withChange(values: unknown, [key, ...rest]: readonly (string | number)[], value: unknown): unknown {
  if (key === undefined) return value;
  if (Array.isArray(values)) return values.map((item, i) => (i === key ? withChange(item, rest, value) : item));
  const group = values as Record<string, unknown>;
  return { ...group, [key]: withChange(group[key], rest, value) };
}

it.each(Object.values<Collection>(collections))(
  '$label: a field changed in any entry changes its line alone',
  (collection) => {
    const { id, format, fields } = collection;
    const { fromFile, toFile } = formatFor(id, parseMarkdown);
    for (const file of readdirSync(`${frozenSite.content}/${id}`).filter((name) => name.endsWith(`.${format}`))) {
      const text = readFileSync(`${frozenSite.content}/${id}/${file}`, 'utf8');
      const values = fromFile(text);
      const leaves = [...leavesOf(fields, values), { path: ['body'], value: values['body'] }];
      const words = leaves.filter(({ value }) => typeof value === 'string' && /\p{L}{3}/u.test(value));
      expect(words.length).toBeGreaterThan(0);
      // One field of each entry, now this one, now that: all of them would take minutes.
      const { path, value } = words[text.length % words.length] ?? { path: [], value: '' };
      const word = /\p{L}{3,}/u.exec(String(value))?.[0] ?? '';
      const after = toFile(withChange(values, path, String(value).replace(word, word + typed)) as typeof values);
      expect(after, `${file}: ${path.join('.')}`).toContain(typed);
      expect(after.replace(typed, ''), `${file}: ${path.join('.')}`).toBe(text);
    }
  },
);

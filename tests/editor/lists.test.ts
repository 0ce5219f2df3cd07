import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { contentDir } from '../../src/adapters/content-pass.ts';
import { filesUnder } from '../../src/adapters/files.ts';
import { parseMarkdown } from '../../src/adapters/parse-markdown.ts';
import { formatFor } from '../../src/domain/editor/files/format.ts';
import { rowDataOf, rowFields } from '../../src/domain/editor/lists/entry-row.ts';
import { collectionIds, declared } from '../../src/domain/schemas/index.ts';

it.each(collectionIds)('rows of %s have what the form of each entry has', async (collection) => {
  const { format } = declared(collection);
  const files = (await filesUnder(join(contentDir, collection))).filter((name) => name.endsWith(`.${format}`));
  expect(files).not.toEqual([]);
  const names = rowFields(declared(collection));
  for (const file of files) {
    const text = readFileSync(join(contentDir, collection, file), 'utf8');
    const values = formatFor(collection, parseMarkdown).fromFile(text);
    const expected = names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]]));
    expect(rowDataOf(collection, text), file).toEqual(Object.fromEntries(expected));
  }
});

import { expect, it } from 'vitest';
import { edgesOf } from '../lib/edges.ts';
import { sourceOf } from '../lib/sources.ts';
import { mayGo, roomOf } from './rooms.ts';

/** What a file of this path may not import of what this text imports. */
function refused(path: string, text: string): string[] {
  const room = roomOf(path);
  if (!room) return ['no room'];
  return edgesOf(sourceOf(path, text))
    .filter((edge) => !mayGo(room, edge))
    .map(({ to, written }) => to ?? written);
}

const ranking = 'src/domain/search/ranking/a.ts';
const island = 'src/islands/search/a.ts';
it.each<[string, string, string[]]>([
  // The browser's part of the search and the build's.
  [ranking, "import { a } from '../indexing/records.ts';", ['src/domain/search/indexing/records.ts']],
  [ranking, "import type { A } from '../indexing/facts.ts';", ['src/domain/search/indexing/facts.ts']],
  [ranking, "import { a } from '../format/order.ts';", []],
  [
    'src/domain/search/types.ts',
    "import type { A } from './indexing/facts.ts';",
    ['src/domain/search/indexing/facts.ts'],
  ],
  ['src/domain/search/indexing/a.ts', "import { a } from '../ranking/rank.ts';", ['src/domain/search/ranking/rank.ts']],
  [island, "import('../../domain/search/indexing/records.ts');", ['src/domain/search/indexing/records.ts']],
  // Packages.
  ['src/domain/text/a.ts', "import Typograf from 'typograf';", []],
  ['src/domain/text/a.ts', "import { z } from 'zod';", ['zod']],
  ['src/domain/model/a.ts', "import { core } from 'zod/v4/core';", []],
  ['src/domain/learning/plan/a.ts', "import { z } from 'zod/mini';", []],
  ['src/domain/learning/plan/a.ts', "import { z } from 'zod';", ['zod']],
  ['src/domain/prose/a.ts', "import type { Root } from 'mdast';", []],
  ['src/domain/prose/a.ts', "import 'mdast';", ['mdast']],
  ['src/domain/gate/a.ts', "import { readFile } from 'node:fs/promises';", ['node:fs/promises']],
  ['src/domain/gate/a.ts', "import { getCollection } from 'astro:content';", ['astro:content']],
  ['src/adapters/a.ts', "import { readFile } from 'node:fs/promises';", []],
  ['src/components/A.astro', "---\nimport { getEntry } from 'astro:content';\n---", ['astro:content']],
  // Types alone.
  ['src/components/A.astro', "---\nimport type { A } from '../queries/a.ts';\n---", []],
  ['src/components/A.astro', "---\nimport { a } from '../queries/a.ts';\n---", ['src/queries/a.ts']],
  // Names of Vite, layouts, styles, scripts of pages, strings for bundlers.
  ['src/domain/prose/a.ts', "import.meta.glob('@content/media/*');", ['content/media/']],
  ['src/queries/a.ts', "import.meta.glob('@content/media/*');", ['content/media/']],
  ['src/pages/a.mdx', '---\nlayout: ../../admin/A.astro\n---', ['admin/A.astro']],
  ['src/styles/a.css', "@import '../islands/a.css';", ['src/islands/a.css']],
  ['src/components/A.astro', "<script>\nimport '../../admin/main.ts';\n</script>", ['admin/main.ts']],
  ['src/integrations/a.ts', "({ optimizeDeps: { entries: ['admin/main.ts'] } });", ['admin/main.ts']],
  ['src/integrations/editor.ts', "({ optimizeDeps: { entries: ['admin/main.ts'] } });", []],
  ['src/editor-server/a.ts', 'import(address);', ['(address)']],
  // Neighbours, and a file for which there is no row.
  ['src/domain/gate/a.ts', "import { b } from './b.ts';", []],
  ['src/new/a.ts', '', ['no room']],
])('%s: %s', (path, text, wrong) => {
  expect(refused(path, text)).toEqual(wrong);
});

import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { htmlFilesIn } from './html-files.ts';

const root = mkdtempSync(join(tmpdir(), 'html-files-'));
afterAll(() => rmSync(root, { recursive: true }));

it('a folder called like a page is no page, and what is in it is one', async () => {
  for (const folder of ['a.html/b', 'c']) mkdirSync(join(root, folder), { recursive: true });
  for (const file of ['c/index.html', 'a.html/index.html', 'a.html/b/index.html', '404.html', 'c/a.js'])
    writeFileSync(join(root, file), '');
  expect(await htmlFilesIn(root)).toEqual(['404.html', 'a.html/b/index.html', 'a.html/index.html', 'c/index.html']);
});

import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, beforeEach } from 'vitest';
import { growHosted } from '../../scripts/bench/host-corpus.ts';
import type { CollectionId } from '../../src/domain/model/collection-id.ts';
import { makeCheckout } from '../lib/checkout.ts';
import { GitLabStub } from '../lib/gitlab.ts';
import { asked, openList } from './host-walk.ts';
import { hostedEditor } from './hosted-editor.ts';

const host = 'https://git.example.ru';
const settings = { CMS_BACKEND: 'gitlab', CMS_REPO: 'centr/sajt', CMS_APP_ID: 'abc123', CMS_BASE_URL: host };

/** The built editor in front of a GitLab with five thousand entries. */
export function hostedCorpus() {
  const checkout = makeCheckout();
  const corpus = growHosted(5000, new Date('2026-11-30T09:00:00Z'));
  const stub = new GitLabStub(corpus.files);
  const hosted = hostedEditor(checkout, settings, host, stub);
  /** What the console said in a test. */
  const said: string[] = [];
  beforeAll(() => {
    // The built editor is that of the frozen site; this is what the build of the five thousand would have written.
    writeFileSync(join(checkout.root, 'dist/admin/spiski.json'), JSON.stringify(corpus.lists));
    hosted.page.on('console', (line) => {
      if (line.type() === 'error' || line.type() === 'warning') said.push(line.text());
    });
  });
  beforeEach(() => {
    said.length = 0;
    stub.lacks.clear();
  });
  return {
    ...{ checkout, corpus, stub, hosted, said },
    filesOf: (section: CollectionId) => Object.keys(corpus.files).filter((path) => path.includes(`/${section}/`)),
    draftsIn: (section: CollectionId) => corpus.drafts.filter((path) => path.includes(`/${section}/`)),
    titleOf: (path: string) => /^title: (.*)$/m.exec(corpus.files[path] ?? '')?.[1] ?? '',
    open: openList.bind(undefined, hosted),
    askedBy: (work: () => Promise<unknown>) => asked(hosted, stub, work),
  };
}

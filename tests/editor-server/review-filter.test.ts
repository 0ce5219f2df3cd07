import { expect, it } from 'vitest';
import { reviewing } from '../lib/review.ts';

const { git, write, read, ask } = reviewing();
const path = 'content/faq/a.yaml';

it('what git cannot give is not taken for a deletion: nothing is published', async () => {
  const publishing = { collection: 'faq', slug: 'a' };
  await ask('а', 'getEntry', { path });
  await ask('а', 'persistEntry', {
    dataFiles: [{ slug: 'a', path, raw: 'question: Стало?\n' }],
    assets: [],
    options: { collectionName: 'faq', commitMessage: 'Правка', useWorkflow: true, status: 'draft' },
  });
  await ask('а', 'updateUnpublishedEntryStatus', { ...publishing, newStatus: 'pending_publish' });
  // As git-lfs that is not here.
  write('.git/info/attributes', '*.yaml filter=broken\n');
  git('config', 'filter.broken.smudge', 'false');
  git('config', 'filter.broken.required', 'true');
  await expect(ask('а', 'publishUnpublishedEntry', publishing)).rejects.toThrow();
  git('config', '--remove-section', 'filter.broken');
  write('.git/info/attributes', '');
  expect(read(path)).toBe('question: Было?\nanswer: Да.\n');
});

import { existsSync } from 'node:fs';
import { expect, it } from 'vitest';
import { reviewing } from '../lib/review.ts';

const { file, git, ask } = reviewing();
const path = 'content/faq/a.yaml';

it('a deletion reaches the checkout, and one that deletes nothing is no success', async () => {
  const remove = (name: string) =>
    ask('а', 'deleteFiles', { paths: [`content/faq/${name}.yaml`], options: { commitMessage: 'Удаление' } });
  await ask('а', 'getEntry', { path });
  await remove('a');
  expect(existsSync(file(path))).toBe(false);
  expect(git('log', '-1', '--format=%s')).toBe('Удаление');
  await expect(remove('z')).rejects.toThrow('content/faq/z.yaml: удалять нечего');
  expect(git('status', '--porcelain')).toBe('');
});

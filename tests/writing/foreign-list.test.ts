import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { finishWrites } from '../../src/adapters/finish-writes.ts';
import { trial } from './trial.ts';

const { root, fill, read } = trial();
const before = { 'faq/a.yaml': 'было а' };

it('a list of steps of somebody else who names a file outside is swept, and that file stays', async () => {
  const hidden = (kind: string) => `faq/.tutor-centre-2147483000-0123456789abcdef.${kind}`;
  const part = hidden('part').slice('faq/'.length);
  const steps = [{ path: '../vne.yaml', part, isDeletion: false, before: null }];
  fill({ ...before, [hidden('part')]: 'чужое', [hidden('steps')]: JSON.stringify(steps) });
  writeFileSync(join(root, '..', part), 'чужое');
  expect(await finishWrites(root)).toEqual([
    expect.stringMatching(/^content.faq.*\.steps: список прерванной работы не читается/),
  ]);
  expect(existsSync(join(root, '../vne.yaml'))).toBe(false);
  expect(read()).toEqual(before);
  rmSync(join(root, '..', part));
});

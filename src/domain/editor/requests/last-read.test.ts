import { describe, expect, it } from 'vitest';
import { LastRead } from './last-read.ts';

const path = 'content/faq/a.yaml';

describe('a save', () => {
  it.each<[string, string | undefined, string | undefined, RegExp | undefined]>([
    ['of a new entry goes through', undefined, undefined, undefined],
    ['of what was read goes through', 'было', 'было', undefined],
    ['that was made already goes through', 'было', 'стало', undefined],
    ['over another’s change stops', 'было', 'чужое', /изменил кто-то другой.*Ничего не потеряно/],
    ['of a deleted entry stops', 'было', undefined, /её удалили/],
    ['over an entry never opened stops', undefined, 'чужое', /уже есть/],
  ])('%s', (_, read, now, reason) => {
    const lastRead = new LastRead();
    lastRead.record('моя', path, read);
    lastRead.record('чужая', path, now);
    const save = () => lastRead.assertUnchanged('моя', path, now, 'стало');
    if (reason) expect(save).toThrow(reason);
    else expect(save).not.toThrow();
  });

  it('without a tab knows no file', () => {
    const lastRead = new LastRead();
    lastRead.record(undefined, path, 'было');
    expect(() => lastRead.assertUnchanged(undefined, path, 'было', 'стало')).toThrow(/уже есть/);
  });
});

it('a deletion of what another changed stops', () => {
  const lastRead = new LastRead();
  lastRead.record('моя', path, 'было');
  expect(() => lastRead.assertUnchanged('моя', path, 'чужое')).toThrow(/^Удаление остановлено.*посмотрите/);
});

it('the tab that was silent longest is forgotten first', () => {
  const lastRead = new LastRead();
  for (let tab = 0; tab <= 200; tab += 1) lastRead.record(String(tab), path, 'было');
  expect(() => lastRead.assertUnchanged('1', path, 'было', 'стало')).not.toThrow();
  expect(() => lastRead.assertUnchanged('0', path, 'было', 'стало')).toThrow(/уже есть/);
});

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
    const known = new LastRead();
    known.record('моя', path, read);
    known.record('чужая', path, now);
    const save = () => known.assertUnchanged('моя', path, now, 'стало');
    if (reason) expect(save).toThrow(reason);
    else expect(save).not.toThrow();
  });

  it('without a tab knows no file', () => {
    const known = new LastRead();
    known.record(undefined, path, 'было');
    expect(() => known.assertUnchanged(undefined, path, 'было', 'стало')).toThrow(/уже есть/);
  });
});

it('a deletion of what another changed stops', () => {
  const known = new LastRead();
  known.record('моя', path, 'было');
  expect(() => known.assertUnchanged('моя', path, 'чужое')).toThrow(/^Удаление остановлено.*посмотрите/);
});

it('the tab that was silent longest is forgotten first', () => {
  const known = new LastRead();
  for (let tab = 0; tab <= 200; tab += 1) known.record(String(tab), path, 'было');
  expect(() => known.assertUnchanged('1', path, 'было', 'стало')).not.toThrow();
  expect(() => known.assertUnchanged('0', path, 'было', 'стало')).toThrow(/уже есть/);
});

import { expect, it } from 'vitest';
import { assertUnchanged } from './unchanged.ts';

it.each<[string, string | undefined, string | undefined, string | undefined, RegExp | undefined]>([
  ['save of a new entry goes through', undefined, undefined, 'стало', undefined],
  ['save of what was read goes through', 'было', 'было', 'стало', undefined],
  ['save that was made already goes through', 'было', 'стало', 'стало', undefined],
  ['save over another’s change stops', 'было', 'чужое', 'стало', /изменил кто-то другой.*Ничего не потеряно/],
  ['save of a deleted entry stops', 'было', undefined, 'стало', /её удалили/],
  ['save over an entry never opened stops', undefined, 'чужое', 'стало', /уже есть/],
  ['deletion of what was read goes through', 'было', 'было', undefined, undefined],
  ['deletion of what another changed stops', 'было', 'чужое', undefined, /^Error: Удаление остановлено.*посмотрите/],
])('a %s', (_, known, current, incoming, reason) => {
  const check = () => assertUnchanged({ known, current, incoming });
  if (reason) expect(check).toThrow(expect.toSatisfy((error: unknown) => reason.test(String(error))));
  else expect(check).not.toThrow();
});

import { expect, it } from 'vitest';
import { pass, topic } from '../../../tests/lib/gate-pass.ts';
import { finderByNames } from './entry-names.ts';

const status = 'status: опубликовано\n';
const { result } = pass({
  'municipalities/ozyorskij.yaml': `name: Озёрский\ntype: муниципальный район\nnameFull: Озёрский район\naliases: [Озёра, Общее имя]\n${status}`,
  'municipalities/ozyorsk.yaml': `name: Озёрск\ntype: городской округ\naliases: [Общее имя]\n${status}`,
  'institutions/ssh-4.yaml': `shortName: СШ № 4\nfullName: МОУ «Средняя школа № 4»\ntype: школа\n${status}`,
  'institutions/licej-1.yaml': `shortName: Лицей № 1\ntype: школа\n${status}`,
  'institutions/licej-1-2.yaml': `shortName: Лицей № 1\ntype: школа\n${status}`,
  'topics/tema.mdx': topic(),
});

it.each([
  ['municipalities', 'Озерский', 'ozyorskij'],
  ['municipalities', 'озёрский  район', 'ozyorskij'],
  ['municipalities', 'Озёра', 'ozyorskij'],
  ['municipalities', 'г. Озёрск', 'ozyorsk'],
  ['municipalities', 'город Озёрск', 'ozyorsk'],
  ['municipalities', 'Озёрск, городской округ', undefined],
  ['municipalities', 'Озёрск (городской округ)', 'ozyorsk'],
  ['municipalities', 'Общее имя', undefined],
  ['municipalities', 'Лесной', undefined],
  ['institutions', 'сш № 4', 'ssh-4'],
  ['institutions', 'МОУ Средняя школа № 4', 'ssh-4'],
  ['institutions', 'Лицей № 1', undefined],
  ['topics', 'Тема', 'tema'],
  ['topics', 'СШ № 4', undefined],
] as const)('of %s finds «%s»: %s', (collection, name, id) => {
  expect(finderByNames(result.known)(collection, name)).toBe(id);
});

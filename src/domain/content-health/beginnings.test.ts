import { expect, it } from 'vitest';
import { pass, settings, tutor } from '../../../tests/lib/gate-pass.ts';
import { beginnings } from './beginnings.ts';

const area = 'name: Ёлкинский\nnameGenitive: Ёлкинского района\ntype: город\nstatus: опубликовано\n';

it.each([
  ['nothing', {}, ['tutors/', 'consultations/', 'events/', 'teams/']],
  [
    'an invented tutor',
    { 'tutors/a.yaml': tutor('', 'sample: true\n') },
    ['tutors/', 'consultations/', 'events/', 'teams/'],
  ],
  ['a tutor', { 'tutors/a.yaml': tutor('') }, ['consultations/', 'events/', 'teams/']],
])('%s leaves to begin with %j', (_, files, places) => {
  const { entries } = pass({
    'settings/site.yaml': settings('demonstration: Такого центра на свете нет\n'),
    'municipalities/rajon.yaml': area,
    ...files,
  });
  const tasks = beginnings(entries);
  expect(tasks.map(({ file }) => file)).toEqual(places);
  for (const { message, cure } of tasks)
    expect([message, cure]).toEqual([expect.stringMatching(/^на сайте нет/), expect.stringMatching(/^[А-ЯЁ]/)]);
});

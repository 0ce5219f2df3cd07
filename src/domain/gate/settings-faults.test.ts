import { expect, it } from 'vitest';
import { pass, settings } from '../../../tests/lib/gate-pass.ts';

it.each([
  ['a word that is none', 'localWords: [{ common: WWW, local: Б }, { common: МТК, local: ММО }]\n', 'localWords', 1],
  ['a colour', 'colours: { link: синий }\n', 'colours', undefined],
  ['a key of a group', 'colours: { lnik: "#2446a8" }\n', 'colours', undefined],
  ['a zone', 'timezone: Asia/Atlantis\n', 'timezone', undefined],
  ['a year', "sinceYear: '20-26'\n", 'sinceYear', undefined],
  ['a key of no field', 'nmae: Центр\n', 'nmae', undefined],
])('of the settings %s falls out alone, and is told', (_, rest, key, left) => {
  const { entries, published, findings } = pass({ 'settings/site.yaml': settings(rest) });
  expect(published).toEqual(['settings/site']);
  const data = entries.get('settings')?.get('site')?.data as Record<string, unknown>;
  expect(data['name']).toBe('Центр');
  const value = data[key] as unknown[] | undefined;
  expect(Array.isArray(value) ? value.length : value).toBe(left);
  expect(findings.some(({ severity }) => severity === 'error')).toBe(true);
});

it('of a group what is right stays', () => {
  const { entries } = pass({ 'settings/site.yaml': settings('colours: { link: синий, margin: "#b3261e" }\n') });
  expect(entries.get('settings')?.get('site')?.data).toMatchObject({ colours: { margin: '#b3261e' } });
});

it('without their name the settings are not taken', () => {
  const { published } = pass({ 'settings/site.yaml': settings().replace('name: Центр\n', 'name: 5\n') });
  expect(published).toEqual([]);
});

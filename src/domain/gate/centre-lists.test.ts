import { describe, expect, it } from 'vitest';
import { material, pass, settings, topic } from '../../../tests/lib/gate-pass.ts';
import { cmsConfig } from '../editor/forms/config.ts';

const own = 'subjects: [чтение, родной край]\ninstitutionTypes: [гимназия]\n';
const judged = (written: string, subject: string, type = 'школа') =>
  pass({
    'settings/site.yaml': settings(written),
    'topics/tema.mdx': topic(),
    'materials/a.mdx': material(`subjects: [${subject}]\n`),
    'institutions/b.yaml': `shortName: Дом\ntype: ${type}\nstatus: опубликовано\n`,
  });

describe('subjects and types of institutions', () => {
  it.each<[string, string, string, string, string[]]>([
    ['today’s names without a list', '', 'труд (технология)', 'школа', ['materials/a', 'institutions/b']],
    ['the name of yesterday', '', 'технология', 'школа', ['institutions/b']],
    ['a type of nobody', '', 'математика', 'завод', ['materials/a']],
    ['the centre’s own', own, 'родной край', 'гимназия', ['materials/a', 'institutions/b']],
    ['what the centre has left out', own, 'математика', 'школа', []],
    ['an empty list', 'subjects: []\n', 'математика', 'школа', ['materials/a', 'institutions/b']],
    ['a list with an error', 'subjects: 5\n', 'математика', 'школа', ['materials/a', 'institutions/b']],
  ])('%s', (_, written, subject, type, shown) => {
    const { published } = judged(written, subject, type);
    expect(published.filter((name) => /^(?:materials|institutions)/.test(name))).toEqual(shown);
  });

  it('says what may be chosen, and where the list is', () => {
    expect(judged(own, 'математика', 'гимназия').lines).toEqual([
      'content/materials/a.mdx:12:11 — поле «Предметы» (subjects): «математика» нет в списке центра. ' +
        'Выберите одно из: чтение, родной край; или допишите в настройки, в поле «Предметы»',
    ]);
  });

  it.each([
    ['the centre’s', { subjects: ['чтение'] }, 'subjects', ['чтение']],
    ['the usual ones', { subjects: [] }, 'subjects', expect.arrayContaining(['труд (технология)'])],
  ])('are offered in the form: %s', (_, lists, name, options) => {
    const config = cmsConfig({
      backend: { name: 'proxy', proxy_url: '' } as never,
      site: '',
      hasReview: false,
      start: {},
      lists,
    });
    const fields = config.collections.find((one) => one.name === 'materials')?.fields;
    expect(fields?.find((field) => field.name === name)?.['options']).toEqual(options);
  });
});

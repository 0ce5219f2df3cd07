import { describe, expect, it } from 'vitest';
import { material, pass, settings, topic, tutor } from '../../../tests/lib/gate-pass.ts';
import { beforeOpening } from './before-opening.ts';

const rajon = 'name: Ёлкинский\nnameGenitive: Ёлкинского района\ntype: муниципальный район\nstatus: опубликовано\n';
const signed = 'specialistBy: О. П. Зорина\nspecialistOn: 2026-11-01\n';
const base = { 'topics/deti-s-ovz.mdx': topic(signed), 'municipalities/rajon.yaml': rajon };

describe('what a centre does before it opens', () => {
  const fields = (files: Record<string, string>) => {
    const { tasks, note } = beforeOpening(pass({ ...base, ...files }).result);
    return { left: tasks.map(({ file, field }) => `${file} ${field ?? ''}`.trim()), note };
  };

  it('is nearly all, at first', () => {
    expect(fields({ 'settings/site.yaml': settings() })).toEqual({
      left: [
        'settings/site.yaml ownerConfirmedOn',
        'settings/site.yaml email',
        'settings/site.yaml contactsCheckedOn',
        'settings/site.yaml operator.noticeOn',
        'tutors/',
        'consultations/',
        'events/',
        'teams/',
      ],
      note: 'Уже сделано: муниципалитеты, документы владельца, вымышленные записи убраны, проверка текстов об ОВЗ.',
    });
  });

  it.each<[string, Record<string, string>, string]>([
    [
      'an address that can be written to',
      { 'settings/site.yaml': settings().replace('example.ru', 'ozero.ru') },
      'settings/site.yaml email',
    ],
    [
      'a letter that was answered',
      { 'settings/site.yaml': settings('contactsCheckedOn: 2026-11-01\n') },
      'settings/site.yaml contactsCheckedOn',
    ],
    [
      'a notice to Roskomnadzor',
      { 'settings/site.yaml': settings('operator: { noticeOn: 2026-11-01 }\n') },
      'settings/site.yaml operator.noticeOn',
    ],
  ])('%s ticks its step', (_, files, step) => {
    expect(fields({}).left).toContain(step);
    expect(fields(files).left).not.toContain(step);
  });

  it('waits for the lawyer of each document', () => {
    const document = (day = '') =>
      `---\ntitle: Политика\ndescription: О чём\nsection: o-sajte\norder: 3\ntemplate:\n  madeFrom: [Закон]\n${day}status: опубликовано\n---\n\nТекст.\n`;
    expect(fields({ 'pages/politika.mdx': document() }).left).toContain('pages/ template');
    expect(fields({ 'pages/politika.mdx': document('  checkedOn: 2026-11-01\n') }).left).not.toContain(
      'pages/ template',
    );
  });

  it('does not take an invented person for a real one', () => {
    const files = {
      'settings/site.yaml': settings('demonstration: Образец сайта центра\n'),
      'tutors/obraztsova-a.yaml': tutor(''),
    };
    expect(fields(files).left).not.toContain('tutors/');
    const invented = { ...files, 'tutors/obraztsova-a.yaml': tutor('', 'sample: true\n') };
    expect(fields(invented).left).toContain('tutors/');
    expect(fields(invented).left).toContain('settings/site.yaml demonstration');
  });

  it.each<[what: string, files: Record<string, string>]>([
    ['the topic', { 'topics/deti-s-ovz.mdx': topic() }],
    ['a material of it', { 'materials/a.mdx': material().replace('[tema]', '[deti-s-ovz]') }],
    ['a frame in a text', { 'materials/a.mdx': material('', '<Callout kind="ovz">\n\nКрупнее.\n\n</Callout>') }],
  ])('waits for the specialist of advice on ОВЗ: %s', (_, files) => {
    const all = { 'topics/tema.mdx': topic(), ...files };
    expect(fields(all).left).toContain('materials/ specialistBy');
    const read = Object.entries(all).map(([file, text]) => [
      file,
      text.replace('status: опубликовано\n', (line) => line + signed),
    ]);
    expect(fields(Object.fromEntries(read)).left).not.toContain('materials/ specialistBy');
  });
});

import { describe, expect, it } from 'vitest';
import type { Collection } from '../../model/collection.ts';
import { collections } from '../../schemas/index.ts';
import { localBackend } from './backend.ts';
import { cmsConfig } from './config.ts';
import type { FormField } from './form.ts';

const start = { author: 'Школа', licence: 'CC BY 4.0' } as const;
const options = { backend: localBackend, site: 'https://x.example', hasReview: false, start };
const config = cmsConfig(options);
const of = (name: string) => config.collections.find((collection) => collection.name === name);
const field = (name: string, ...path: string[]) =>
  path.reduce<FormField | undefined>((found, key) => found?.fields?.find((one) => one.name === key) ?? found?.field, {
    name: '',
    label: '',
    widget: 'object',
    required: true,
    fields: of(name)?.fields ?? [],
  });

describe('the configuration of the CMS', () => {
  it('holds every collection, with its first fields before the rest', () => {
    expect(config.collections.map(({ name }) => name)).toEqual(Object.keys(collections));
    for (const { id, fields, body, primaryFields: first } of Object.values<Collection>(collections)) {
      const names = [...Object.keys(fields), ...(body ? ['body'] : [])];
      const rest = names.filter((name) => !first?.includes(name));
      expect(of(id)?.fields.map(({ name }) => name)).toEqual(first ? [...first, '_fold', ...rest] : names);
    }
  });

  it('has drafts only with a review', () => {
    expect(config.publish_mode).toBe('simple');
    expect(cmsConfig({ ...options, hasReview: true }).publish_mode).toBe('editorial_workflow');
  });

  it('keeps media where the schema expects them', () => {
    expect(config).toMatchObject({ media_folder: 'content/media', public_folder: 'media', load_config_file: false });
  });

  it('lets nobody add or remove the settings', () => {
    expect(of('settings')).toMatchObject({ create: false, delete: false });
    expect(of('pages')).toMatchObject({ create: true, delete: true, extension: 'mdx', format: 'mdx-pages' });
  });

  it.each([
    ['a line', field('materials', 'title'), { widget: 'string', label: 'Заголовок' }],
    [
      'a day',
      field('materials', 'publishedOn'),
      { widget: 'datetime', format: 'YYYY-MM-DD', time_format: false, picker_utc: false },
    ],
    ['a moment', field('events', 'start'), { widget: 'datetime', format: 'YYYY-MM-DDTHH:mm', time_format: 'HH:mm' }],
    [
      'a choice',
      field('materials', 'status'),
      { widget: 'select', default: 'черновик', options: ['черновик', 'опубликовано'] },
    ],
    ['what the settings say of rights', field('materials', 'rights', 'licence'), { default: 'CC BY 4.0' }],
    ['authors of the settings', field('tutorials', 'authors'), { default: [{ name: 'Школа' }] }],
    ['several choices', field('tutors', 'roles'), { widget: 'select', multiple: true, label: 'Роли' }],
    [
      'a relation',
      field('consultations', 'tutor'),
      { widget: 'relation', collection: 'tutors', search_fields: ['lastName', 'firstName', 'municipality'] },
    ],
    ['relations', field('materials', 'topics'), { widget: 'relation', multiple: true, value_field: '{{slug}}' }],
    ['short prose', field('techniques', 'purpose'), { widget: 'prose', short: true }],
    ['prose', field('topics', 'concept'), { widget: 'prose' }],
    ['a list of lines', field('techniques', 'steps'), { widget: 'list', field: { widget: 'prose', short: true } }],
    ['a list of groups', field('tutorials', 'stages'), { widget: 'list', default: [], summary: '{{fields.title}}' }],
    ['a number', field('tutorials', 'stages', 'minutes'), { widget: 'number', value_type: 'int' }],
    ['a picture', field('tutors', 'photo'), { widget: 'image', required: false }],
  ])('makes the form of %s', (_, made, expected) => {
    expect(made).toMatchObject(expected);
  });

  it('asks for nothing, so that a draft may lack anything, and says what may be left out', () => {
    const all = (fields: readonly FormField[]): FormField[] =>
      fields.flatMap((one) => [one, ...all([...(one.fields ?? []), ...(one.field ? [one.field] : [])])]);
    const every = config.collections.flatMap(({ fields }) => all(fields));
    expect(every.length).toBeGreaterThan(300);
    const rules = ['pattern', 'min', 'max'];
    expect(every.filter((one) => one.required || rules.some((rule) => rule in one))).toEqual([]);
    expect(field('materials', 'techniques')?.label).toBe('Приёмы (необязательно)');
  });

  it.each([
    ['materials', '{{title}}, {{kind}}'],
    ['events', "{{title}}, {{start | date('DD.MM.YYYY')}}"],
    ['glossary', '{{term}}'],
  ])('calls an entry of %s %s', (name, summary) => {
    expect(of(name)?.summary).toBe(summary);
  });

  it('gives Decap no empty list to filter or group by', () => {
    for (const { view_filters: filters, view_groups: groups } of config.collections) {
      for (const list of [filters, groups]) expect(list?.length).not.toBe(0);
    }
  });

  it('finds drafts and samples', () => {
    expect(of('materials')?.view_filters?.map(({ label }) => label)).toEqual([
      'Состояние: черновик',
      'Состояние: опубликовано',
      'Примеры',
    ]);
    expect(of('materials')?.view_groups?.map(({ field: of }) => of)).toContain('kind');
  });

  it('is as it was looked at last; vitest --update writes a change down', async () => {
    const outline = (fields: readonly FormField[], path: string): string[] =>
      fields.flatMap(({ name, label, widget, hint, fields: parts = [], field: item, ...rest }) => {
        const { required: _, buttons: __, editor_components: ___, ...options } = rest;
        const line = [`${path}${name}`, widget, label, hint ?? '', JSON.stringify(options)].join(' | ');
        return [line, ...outline(item ? [...parts, item] : parts, `${path}${name}.`)];
      });
    const lines = config.collections.flatMap(({ name, label, description, fields, ...rest }) => [
      [name, label, description, JSON.stringify(rest)].join(' | '),
      ...outline(fields, `${name}.`),
    ]);
    await expect(`${lines.join('\n')}\n`).toMatchFileSnapshot('../../../../tests/fixtures/cms-config.txt');
  });
});

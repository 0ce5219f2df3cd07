import { describe, expect, it } from 'vitest';
import { collections } from '../schemas/index.ts';
import { backendOf, localBackend } from './backend.ts';
import { cmsConfig } from './config.ts';
import type { FormField } from './form.ts';

const config = cmsConfig({ backend: localBackend, site: 'https://x.example' });
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
  it('holds every collection, with its fields in the order of the schema', () => {
    expect(config.collections.map(({ name }) => name)).toEqual(Object.keys(collections));
    for (const { id, fields, body } of Object.values(collections)) {
      const names = [...Object.keys(fields), ...(body ? ['body'] : [])];
      expect(of(id)?.fields.map(({ name }) => name)).toEqual(names);
    }
  });

  it('keeps media where the schema expects them', () => {
    expect(config).toMatchObject({ media_folder: 'content/media', public_folder: 'media', load_config_file: false });
  });

  it('lets nobody add or remove the settings', () => {
    expect(of('settings')).toMatchObject({ create: false, delete: false });
    expect(of('pages')).toMatchObject({ create: true, delete: true, extension: 'mdx', format: 'mdx-pages' });
  });

  it.each([
    [
      'a line',
      field('materials', 'title'),
      { widget: 'string', required: true, pattern: ['^[^]{0,120}$', expect.anything()] },
    ],
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
    ['several choices', field('tutors', 'roles'), { widget: 'select', multiple: true, min: 1, required: true }],
    [
      'a relation',
      field('consultations', 'tutor'),
      { widget: 'relation', collection: 'tutors', search_fields: ['lastName'] },
    ],
    [
      'relations',
      field('materials', 'topics'),
      { widget: 'relation', multiple: true, min: 1, value_field: '{{slug}}' },
    ],
    ['short prose', field('techniques', 'purpose'), { widget: 'text' }],
    ['prose', field('topics', 'concept'), { widget: 'markdown' }],
    ['a list of lines', field('techniques', 'steps'), { widget: 'list', min: 2, max: 8, field: { widget: 'text' } }],
    ['a list of groups', field('tutorials', 'stages'), { widget: 'list', default: [], summary: '{{fields.title}}' }],
    ['a number', field('tutorials', 'stages', 'minutes'), { widget: 'number', value_type: 'int', min: 1, max: 240 }],
    [
      'a pattern',
      field('municipalities', 'redirectFrom', 'item'),
      { pattern: ['^\\/(?!\\/)[a-z0-9/_-]*$', expect.stringContaining('косой черты')] },
    ],
    ['a picture', field('tutors', 'photo'), { widget: 'image', required: false }],
  ])('makes the form of %s', (_, made, expected) => {
    expect(made).toMatchObject(expected);
  });

  it('asks for nothing inside a group that may be left out', () => {
    expect(field('events', 'registration', 'way')?.required).toBe(false);
    expect(field('materials', 'rights', 'holder')?.required).toBe(true);
  });
});

describe('the backend', () => {
  it.each([
    [{}, { name: 'git-gateway', branch: 'main' }],
    [
      { CMS_BACKEND: 'github', CMS_REPO: 'a/b', CMS_BRANCH: 'pravki' },
      { name: 'github', repo: 'a/b', branch: 'pravki' },
    ],
  ])('of %j', (env, backend) => {
    expect(backendOf(env)).toEqual(backend);
  });
});

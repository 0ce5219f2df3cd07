import { describe, expect, it } from 'vitest';
import { material, pass, topic, tutor } from '../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { contentHealth, type HealthSources } from './content-health.ts';
import type { LinkResults } from './link-results.ts';
import { taskRow } from './task-row.ts';

const area = `name: Ёлкинский
nameGenitive: Ёлкинского района
type: муниципальный район
status: опубликовано
`;
const links: LinkResults = {
  askedAt: '2026-11-21T20:00:00.000Z',
  asked: 2,
  broken: [{ url: 'https://net.example/a', answer: 404, since: '2026-11-02' }],
  closed: [],
};

type Options = Partial<Pick<HealthSources, 'links' | 'isPublic'>> & { uploads?: readonly string[] };

/** The sections over these files, each as its rows. */
function health(files: Record<string, string>, { links, uploads = [], isPublic = false }: Options = {}) {
  const { result } = pass(files, new Map(uploads.map((path) => [path, []])));
  const all = { pass: result, links, parse: parseMarkdown };
  return new Map(
    contentHealth({ ...all, isPublic }).map((section) => [
      section.id,
      { ...section, rows: section.tasks.map((task) => taskRow(task, isPublic)) },
    ]),
  );
}

const base = { 'topics/tema.mdx': topic('updatedOn: 2026-11-01\n') };
const messages = (files: Record<string, string>, id: string, options?: Options) =>
  health({ ...base, ...files }, options)
    .get(id)
    ?.rows.map(({ place, message }) => `${place} — ${message.replaceAll('\u00A0', ' ')}`);

describe('the page of content health', () => {
  it('is calm over entries in order', () => {
    const ids = ['oshibki', 'soglasiya', 'dokumenty', 'perechitat', 'ssylki', 'kartinki', 'fajly', 'utverzhdeniya'];
    expect([...health(base).keys()]).toEqual(ids);
    for (const { id, rows, emptyText } of health(base).values()) {
      expect(rows, id).toEqual([]);
      expect(emptyText, id).toMatch(/^[А-ЯЁ].*\.$/);
    }
  });

  it.each<[string, string, Record<string, string>, string[], Options?]>([
    [
      'errors before warnings',
      'oshibki',
      { 'materials/a.mdx': material('net: a\n'), 'materials/0.mdx': material('', '<blink>') },
      ['materials/a.mdx:12:6 — такого поля нет', 'materials/0.mdx:14:1 — HTML <blink> показан как текст'],
    ],
    [
      'a picture without words',
      'kartinki',
      {
        'materials/a.mdx': material('', 'Раз.\n\n![](media/list.pdf)'),
      },
      ['materials/a.mdx:16:1 — у картинки нет описания: list.pdf'],
      { uploads: ['media/list.pdf'] },
    ],
    [
      'a file that no entry names, not a draft either, nor a broken one',
      'fajly',
      {
        'materials/a.mdx': material('', 'Файл media/v-tekste.pdf.'),
        'materials/b.mdx': material().replace('опубликовано', 'черновик\nsource: media/v-chernovike.pdf'),
        'materials/c.mdx': 'сломано: [ media/v-slomannom.pdf',
      },
      ['media/lishnij.pdf — нигде не показан'],
      {
        uploads: ['media/v-tekste.pdf', 'media/v-chernovike.pdf', 'media/v-slomannom.pdf', 'media/lishnij.pdf'],
      },
    ],
    [
      'consents that ended and that end soon',
      'soglasiya',
      {
        'municipalities/rajon.yaml': area,
        'tutors/a.yaml': tutor('  validUntil: 2026-12-01\n'),
        'tutors/b.yaml': tutor('  validUntil: 2026-11-21\n'),
        'tutors/c.yaml': tutor('  validUntil: 2027-12-01\n'),
      },
      ['tutors/b.yaml:8:3 — согласие закончилось 2026-11-21', 'tutors/a.yaml:8:3 — согласие закончится 2026-12-01'],
    ],
    [
      'links that do not open, wherever they stand',
      'ssylki',
      {
        'materials/a.mdx': material(
          'source: "Журнал, https://net.example/a."\n',
          '[Тут](https://net.example/a#b), <https://est.example/>',
        ),
        'materials/b.mdx': material('', 'https://net.example/a').replace('опубликовано', 'черновик'),
        'materials/c.mdx': material('', '<Video url="https://net.example/a" title="Урок" />'),
      },
      [
        'materials/a.mdx:15 — https://net.example/a — такой страницы нет (404), с 2 ноября 2026 г.',
        'materials/a.mdx — https://net.example/a — такой страницы нет (404), с 2 ноября 2026 г.',
        'materials/c.mdx:14 — https://net.example/a — такой страницы нет (404), с 2 ноября 2026 г.',
      ],
      { links },
    ],
  ])('shows %s', (_, id, files, expected, options) => {
    expect(messages(files, id, options)).toEqual(expected);
  });

  it('counts errors and warnings apart', () => {
    const files = { 'materials/a.mdx': material('net: a\n'), 'materials/b.mdx': material('', '<blink>') };
    const note = health({ ...base, ...files }).get('oshibki')?.note;
    expect(note?.replaceAll('\u00A0', ' ')).toMatch(/^1 ошибка, 1 предупреждение\./);
  });

  it('says when links were asked, that nobody has, or what is wrong with the file', () => {
    const section = (given: HealthSources['links']) => health(base, { links: given }).get('ssylki');
    expect(section(undefined)?.emptyText).toContain('ещё не проверяли');
    expect(section('Файл не читается.')?.emptyText).toBe('Файл не читается.');
    const note = section({ ...links, closed: ['https://wall.example/'] })?.note?.replaceAll('\u00A0', ' ');
    expect(note).toBe('Проверено 21 ноября 2026 г., адресов: 2. Не пускают проверку: 1; откройте их сами.');
  });
});

describe('the page of content health of a public site', () => {
  const files = {
    'municipalities/rajon.yaml': area,
    'tutors/yolkina-m.yaml': tutor('  validUntil: 2026-12-01\n', 'reviewDue: 2026-11-01\n'),
    'materials/a.mdx': material('reviewDue: 2026-11-01\n'),
  };
  const uploads = ['media/foto-yolkinoj.jpg', 'media/drugoe.jpg'];
  const rows = [...health({ ...base, ...files }, { uploads, isPublic: true }).values()].flatMap((one) => one.rows);

  it('names neither tutors nor files that are not on it', () => {
    expect(JSON.stringify(rows)).not.toMatch(/yolkin|drugoe/);
    expect(rows.map(({ place, href }) => [place, href])).toEqual([
      ['tutors/…', '/admin/#/collections/tutors'],
      ['materials/a.mdx', '/admin/#/collections/materials/entries/a'],
      ['tutors/…', '/admin/#/collections/tutors'],
      ['media/…', '/admin/'],
    ]);
    expect(rows.at(-1)?.message.replaceAll('\u00A0', ' ')).toBe('2 файла не показывает ни одна запись');
  });

  it('names them at home', () => {
    const own = [...health({ ...base, ...files }, { uploads }).values()].flatMap((one) => one.rows);
    expect(own.map(({ place }) => place)).toContain('media/foto-yolkinoj.jpg');
    expect(own.map(({ href }) => href)).toContain('/admin/#/collections/tutors/entries/yolkina-m');
  });
});

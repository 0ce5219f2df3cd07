import { expect, it } from 'vitest';
import { pass, settings } from '../../../tests/lib/gate-pass.ts';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { consentSheet } from './consent-sheet.ts';
import { type RawEntry, readEntry } from './read-entry.ts';

const operator =
  "operator:\n  inn: '9900000017'\n  ogrn: '1999900000000'\n  address: Улица, 1\n  siteUrl: https://primer.example/\n";
const page = (
  rest: string,
  body = 'Я, [[тьютор]], № [[номер согласия]] до [[срок согласия]]. ИНН [[ИНН]]\n\n[[сведения тьютора]]',
) =>
  `---\ntitle: Согласие\ndescription: О чём\nsection: o-sajte\norder: 3\ntemplate:\n  madeFrom: [Закон]\n${rest}status: опубликовано\n---\n\n${body}\n`;
const rajon = 'name: Северный\nnameGenitive: Северного\ntype: муниципальный район\nstatus: опубликовано\n';

function sheet(tutor: string, document = page(''), site = settings(operator)) {
  const path = 'tutors/elkina-m.yaml';
  const { result } = pass({
    'settings/site.yaml': site,
    'pages/soglasie.mdx': document,
    'municipalities/rajon.yaml': rajon,
  });
  return consentSheet(readEntry({ path, bytes: new TextEncoder().encode(tutor) }) as RawEntry, {
    known: result.known,
    parse: parseMarkdown,
  });
}

const draft =
  'lastName: Ёлкина\nfirstName: Мария <b>\nmunicipality: rajon\nroles: [методист, эксперт]\nstatus: черновик\n';

it('fills in a draft that has no consent yet, and leaves to the person what the person decides', () => {
  const made = sheet(draft);
  const html = 'html' in made ? made.html : '';
  expect(html).toContain('Я, Ёлкина Мария &#x3C;b>, №');
  expect(html).toMatch(/<td>Муниципалитет<\/td>\s*<td>Северный<\/td>\s*<td><\/td>\s*<td><\/td>/);
  expect(html).toMatch(/<td>Роли<\/td>\s*<td>методист; эксперт<\/td>/);
  expect(html).toMatch(/<td>Фотография<\/td>\s*<td><\/td>/);
  expect(html).toContain('ИНН 9900000017');
  expect(html).toContain('проверьте с юристом');
});

it('takes number and day of the entry, and no warning when a lawyer has looked', () => {
  const consent =
    "consent:\n  registerNo: '17'\n  signedOn: 2026-09-01\n  validUntil: 2029-08-31\n  allowedFields: [lastName]\n";
  const made = sheet(draft + consent, page('  checkedOn: 2026-11-01\n'));
  const html = ('html' in made ? made.html : '').replaceAll('\u00A0', ' ');
  expect(html).toContain('№ 17 до 31 августа 2029 г.');
  expect(html).not.toContain('class="warning"');
});

it.each([
  ['without the details of the owner', draft, page(''), settings(), /заполните в настройках: ИНН/],
  ['without the text', draft, 'пусто', undefined, /Текста согласия нет/],
])('makes none %s', (_, tutor, document, site, refusal) => {
  const made = sheet(tutor, document, site);
  expect('refusal' in made ? made.refusal : '').toMatch(refusal);
});

import { expect, it } from 'vitest';
import { pass, settings } from '../../../tests/lib/gate-pass.ts';

const page = (body: string, template = '', status = 'опубликовано') =>
  `---\ntitle: Документ\ndescription: О чём он\nsection: o-sajte\norder: 3\n${template}status: ${status}\n---\n\n${body}\n`;
const madeFrom = 'template:\n  madeFrom: [Закон]\n';
const checked = `${madeFrom}  checkedOn: 2026-11-01\n`;
const operator = (lines: string) => settings(`operator:\n${lines}`);
const numbers = "  inn: '9900000017'\n  ogrn: '1999900000000'\n";

const cases: [name: string, site: string, document: string, isShown: boolean, finding: RegExp][] = [
  ['filled and checked', operator(numbers), page('ИНН [[ИНН]], ОГРН [[ОГРН]]', checked), true, /^$/],
  ['a blank of a person waits for nobody', settings(), page('Я, [[тьютор]]', checked), true, /^$/],
  ['words of other settings need no template', settings(), page('Пишите на [[почта]]'), true, /^$/],
  ['not filled', settings(), page('ИНН [[ИНН]], [[ОГРН]]', checked), false, /не заполнено: ИНН, ОГРН\. Заполните/],
  ['not filled, without a template', settings(), page('ИНН [[ИНН]]'), false, /не заполнено: ИНН/],
  [
    'a slip in a number fills nothing',
    operator("  inn: '9900000018'\n"),
    page('[[ИНН]]', checked),
    false,
    /не заполнено: ИНН/,
  ],
  [
    'not checked',
    operator(numbers),
    page('ИНН [[ИНН]]', madeFrom),
    false,
    /пока нет: его не проверил юрист\. Проверьте с юристом/,
  ],
  ['nothing to fill, not checked', settings(), page('Текст', madeFrom), false, /не проверил юрист/],
  ['neither', settings(), page('ИНН [[ИНН]]', madeFrom), false, /не заполнено: ИНН; его не проверил юрист/],
  [
    'an unknown slot',
    settings(),
    page('[[ИНН организации]]', checked),
    false,
    /таких мест для заполнения нет: ИНН организации\. Есть: центр/,
  ],
  ['a draft waits anyway', settings(), page('[[ИНН]]', madeFrom, 'черновик'), false, /^$/],
];

it.each(cases)('%s', (_, site, document, isShown, finding) => {
  const { published, findings, lines } = pass({ 'settings/site.yaml': site, 'pages/dokument.mdx': document });
  expect(published.includes('pages/dokument')).toBe(isShown);
  expect(lines.filter((line) => line.includes('dokument')).join()).toMatch(finding);
  const [template] = findings.filter(({ code }) => code === 'template');
  expect(template?.severity ?? 'none').toBe(
    finding.source === '^$' ? 'none' : /Есть/.test(finding.source) ? 'error' : 'warning',
  );
});

it('says a slip in a number of the owner, and keeps the settings', () => {
  const { published, lines } = pass({ 'settings/site.yaml': operator("  inn: '9900000018'\n  ogrn: '1'\n") });
  expect(published).toContain('settings/site');
  expect(lines).toEqual([expect.stringContaining('описка'), expect.stringContaining('13 цифр')]);
});

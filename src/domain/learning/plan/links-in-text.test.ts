import { beforeAll, describe, expect, it, test } from 'vitest';
import { costOf } from '../../../../tests/lib/processor-time.ts';
import { packJson } from './link.ts';
import { isLinkHash, linksInText } from './links-in-text.ts';
import { readSent, type SentPart } from './read-sent.ts';

const origin = 'https://tutor-centr.example';
const page = { plan: 'moj-plan', zapros: 'svodka' } as const;
type Name = keyof typeof page;

/** What people send instead of an address alone: a text made of the address of a link and of another one. */
const forms: Readonly<Record<string, (link: string, other: string) => string>> = {
  'separated by commas': (a, b) => `${a}, ${b}`,
  'separated by commas without spaces': (a, b) => `${a},${b}`,
  'separated by semicolons': (a, b) => `${a};${b};`,
  'with full stops': (a, b) => `Вот ответы: ${a}. И ещё ${b}.`,
  'one per line, with CRLF': (a, b) => `${a}\r\n${b}\r\n`,
  'in angle brackets': (a, b) => `<${a}> <${b}>`,
  'in quotes': (a, b) => `«${a}» "${b}"`,
  'in parentheses': (a, b) => `(${a}) и (${b})!`,
  'as Markdown': (a, b) => `[план](${a}) **${b}**`,
  numbered: (a, b) => `1. ${a}\n2) ${b}`,
  'in a list with dashes': (a, b) => `- ${a}\n- ${b}`,
  'with numbers alone': (a, b) => `1 ${a}\n12 ${b}`,
  'one right after the other': (a, b) => `${a}${b}`,
  'with names before them': (a, b) => `Маша: ${a}\nMasha: ${b}`,
  'with names between the lines': (a, b) => `Маша\n${a}\nIvanova\n${b}\nOK`,
  'wrapped over two lines': (a, b) => `${a.slice(0, 70)}\n${a.slice(70)}\n${b.slice(0, 64)}\r\n${b.slice(64)}\n`,
  'wrapped over many lines': (a, b) => `${a.replace(/.{60}/g, '$&\n')}\n\n${b.replace(/.{50}/g, '$&\r\n  ')}`,
  'wrapped and quoted in a reply': (a, b) =>
    `> ${a.slice(0, 66)}\n> ${a.slice(66)}\n>\n> ${b.slice(0, 66)}\n> ${b.slice(66)}`,
  'wrapped right after the sign': (a, b) => [a, b].map((link) => link.replace('=', '=\n')).join('\n'),
  'wrapped, then a word of Latin letters': (a, b) => `${a.slice(0, 70)}\n${a.slice(70)}\nMasha\n${b}\nThanks`,
  'percent-encoded': (a, b) => [a, b].map((link) => link.replace('=', '%3D')).join(' '),
  'percent-encoded twice': (a, b) => [a, b].map((link) => link.replace('=', '%253d')).join(' '),
  'with the sign # encoded': (a, b) => [a, b].map((link) => link.replace('#', '%23').replace('=', '%3D')).join('\n'),
  'in a redirecting page': (a, b) =>
    `https://vk.com/away.php?to=${encodeURIComponent(a)}&cc_key=1 https://example.com/?url=${encodeURIComponent(encodeURIComponent(b))}`,
  'with a counter added': (a, b) => `${a}&utm_source=mail ${b}?fbclid=1`,
  'with soft hyphens and zero-width spaces': (a, b) =>
    `${a.slice(0, 60)}\u200B${a.slice(60)} ${b.slice(0, 50)}\u00AD${b.slice(50)}`,
  'without a scheme': (a, b) => `${a.replace('https://', '')}\n${b.replace('https://', '')}`,
};

const values = Array.from({ length: 40 }, (_, i) => ({ kind: 'tc-test', number: i, text: `Слова ${i * i * 7919}` }));
const links: Record<Name, string[]> = { plan: [], zapros: [] };

beforeAll(async () => {
  for (const name of ['plan', 'zapros'] as const) {
    links[name] = await Promise.all(
      values.map(async (value) => `${origin}/${page[name]}/#${name}=${await packJson(value)}`),
    );
  }
});

const valuesOf = (parts: readonly SentPart[]) => parts.flatMap((part) => (part.kind === 'value' ? [part.value] : []));
const names: readonly Name[] = ['plan', 'zapros'];

describe.each(names)('a link to %s is found', (name) => {
  test.each(Object.entries(forms))('%s', async (_, write) => {
    const parts = await readSent(write(links[name][0] ?? '', links[name][1] ?? ''));
    expect(valuesOf(parts)).toEqual(values.slice(0, 2));
    expect(parts.filter(({ kind }) => kind === 'broken')).toEqual([]);
  });

  test.each(['in a list with dashes', 'with numbers alone', 'numbered'])('%s: the marks are no words', async (form) => {
    const text = forms[form]?.(links[name][0] ?? '', links[name][1] ?? '') ?? '';
    expect((await readSent(text)).filter(({ kind }) => kind === 'words')).toEqual([]);
  });

  test('forty at once, in one letter', async () => {
    const letter = links[name].map((link, i) => `${i + 1}. Учитель ${i}: ${link};`).join('\n');
    expect(await readSent(`Добрый день!\n${letter}\nС уважением, школа № 5`)).toEqual([
      { kind: 'words', text: 'Добрый день!' },
      ...values.map((value) => ({ kind: 'value', value })),
      { kind: 'words', text: 'С уважением, школа № 5' },
    ]);
  });

  test('a cut one is named as broken, and the one after it is read', async () => {
    const [first = '', second = ''] = links[name];
    for (const cut of [first.slice(0, -9), first.replace(/=.*/, '='), `${first.slice(0, 70)} ${first.slice(71)}`]) {
      expect(await readSent(`${cut}, ${second}`)).toEqual([
        { kind: 'broken', name },
        { kind: 'value', value: values[1] },
      ]);
    }
  });
});

it.each([
  ['', []],
  [' \n 1. \n---', []],
  ['привет', ['привет']],
  ['https://example.com/#plan', ['https://example.com/#plan']],
  ['Маша\nПетя', ['Маша', 'Петя']],
])('«%s» has no links', (text, words) => {
  expect(linksInText(text)).toEqual(words.map((word) => ({ kind: 'words', text: word })));
});

test('an address that is not ours is named even beside a link', async () => {
  expect(await readSent(`https://example.com/a и ${links.plan[0]}`)).toEqual([
    { kind: 'words', text: 'https://example.com/a и' },
    { kind: 'value', value: values[0] },
  ]);
});

it.each([
  ['#plan=abc', true],
  ['#plan%3Dabc', true],
  ['#plan%253Dabc.', true],
  ['#zapros=abc', false],
  ['#planabc', false],
  ['#plany', false],
  ['', false],
])('the hash %s: %s', (hash, isLink) => {
  expect(isLinkHash(hash, 'plan')).toBe(isLink);
});

test('a long text of letters takes no more than a moment', async () => {
  const cost = await costOf(async () => {
    await readSent(`#plan=${'a\n'.repeat(200_000)}`);
    await readSent('#plan=\n'.repeat(20_000));
  });
  expect(cost).toBeLessThan(5000);
});

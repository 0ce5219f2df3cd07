import { describe, expect, it } from 'vitest';
import { parseMarkdown } from '../../adapters/parse-markdown.ts';
import { newPage, renderInline, renderProse } from './prose.ts';
import { host } from './test-samples.ts';

function html(source: string, shift = 0): string {
  return renderProse(source, { parse: parseMarkdown, host, page: newPage(), shift }).html.replaceAll('\u00A0', ' ');
}

describe('renderProse', () => {
  it.each([
    ['a number after «<»', 'Если <5 учеников', '<p>Если &#x3C;5 учеников</p>'],
    ['braces', 'Дом: {process.env.HOME}', '<p>Дом: {process.env.HOME}</p>'],
    ['an import', "import fs from 'node:fs'", "<p>import fs from 'node:fs'</p>"],
    ['a comment', 'а <!-- б -->', '<p>а &#x3C;!-- б --></p>'],
    ['a script', '<script>alert(1)</script>', '<p>&#x3C;script>alert(1)&#x3C;/script></p>'],
    ['a dangerous link', '[а](javascript:alert(1))', '<p>а</p>'],
    ['a link to another protocol-less host', '[а](//example.org)', '<p>а</p>'],
    ['a link with a name before its host', '[а](https://sajt.example:x@evil.example/)', '<p>а</p>'],
    ['a picture from elsewhere', 'а ![б](https://example.org/x.png)', '<p>а </p>'],
  ])('shows %s as typed, or not at all', (_, source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it('marks links that leave the site', () => {
    expect(html('[а](https://example.org/)')).toContain('rel="external noopener"');
    expect(html('[а](https://example.org/@kanal?a=b@c)')).toContain('rel="external noopener"');
    expect(html('[а](/slovar/)')).not.toContain('rel=');
  });

  it('renders a block with prose inside', () => {
    expect(html('<Callout kind="careful">\n\nНе **спешите**.\n\n</Callout>')).toBe(
      '<aside class="callout callout-careful" aria-label="Осторожно"><p class="callout-title">Осторожно</p>' +
        '<p>Не <strong>спешите</strong>.</p></aside>',
    );
  });

  it.each([
    [
      'columns',
      '<Columns>\n\nСлева.\n\n---\n\n- Справа\n\n</Columns>',
      '<div class="columns"><div><p>Слева.</p>\n</div><div>\n<ul>\n<li>Справа</li>\n</ul></div></div>',
    ],
    [
      'a file',
      '<File src="media/list.pdf" title="Лист" />',
      '<p class="file"><a href="/media/list.pdf" download>Лист</a> (PDF)</p>',
    ],
    [
      'a recording',
      '<File src="media/urok.mp4" title="Урок" />',
      '<video src="/media/urok.mp4" controls preload="none" aria-label="Урок"></video>\n' +
        '<p class="file"><a href="/media/urok.mp4" download>Урок</a> (MP4)</p>',
    ],
    ['a file that was held back', 'До.\n\n<File src="media/net.pdf" title="Нет" />', '<p>До.</p>'],
    [
      'a video elsewhere, as a link',
      '<Video url="https://www.example.org/v/1?a=1&amp;b=2" title="Урок" length="12 минут" />',
      '<p class="video">Видео: <a href="https://www.example.org/v/1?a=1&#x26;b=2" rel="external noopener">Урок</a>' +
        ' (12 минут, откроется на сайте example.org)</p>',
    ],
  ])('renders %s', (_, source, expected) => {
    expect(html(source)).toBe(expected);
  });

  it('does not let a self-closing block swallow what follows', () => {
    const made = html('<Technique id="insert" />\n\nПосле карточки.');
    expect(made).toMatch(/<\/article>\s*<p>После карточки\.<\/p>$/);
  });

  it('leaves out a card of what is not published and a picture that is not there', () => {
    expect(html('<Technique id="net" />\n\n<Picture src="media/net.svg" alt="Нет" />').trim()).toBe('');
    expect(html('<Picture src="media/kot.svg" alt="Кот" />')).toContain('width="40" height="30" alt="Кот"');
  });

  it('starts headings at h2, shifts them, and never repeats an id on a page', () => {
    const page = newPage();
    const options = { parse: parseMarkdown, host, page };
    expect(renderProse('# Итог', options).headings).toEqual([{ depth: 2, id: 'itog', text: 'Итог' }]);
    expect(renderProse('## Итог', { ...options, shift: 1 }).headings).toEqual([
      { depth: 3, id: 'itog-2', text: 'Итог' },
    ]);
  });

  it('marks a term at its first use on the page, outside headings and links', () => {
    const page = newPage();
    const options = { parse: parseMarkdown, host, page };
    const first = renderProse('## ОВЗ\n\n[ОВЗ](/x/) и ОВЗ, снова ОВЗ', options).html;
    expect(first.match(/class="term"/g)).toHaveLength(1);
    expect(first).toMatch(/<h2 id="ovz">ОВЗ<\/h2>/);
    expect(renderProse('ОВЗ', options).html).not.toContain('class="term"');
  });

  it('marks a term as a link to the glossary that carries its definition', () => {
    expect(html('С ОВЗ.')).toBe(
      '<p>С <tc-term data-term="Полное имя ОВЗ" data-definition="особенности"><a class="term" href="/slovar/#ОВЗ">' +
        '<abbr title="Полное имя ОВЗ">ОВЗ</abbr></a></tc-term>.</p>',
    );
  });

  it('marks at most eight terms on a page, and none in a sheet that children get', () => {
    expect(html('ОВЗ ЗПР ТНР РАС НОДА ПМПК ВПР УМК КИМ').match(/<tc-term/g)).toHaveLength(8);
    expect(html('<Sheet title="Лист">\n\nОВЗ\n\n</Sheet>')).not.toContain('<tc-term');
  });

  it('aligns cells by class: the policy stops `style`', () => {
    const table = html('| а | б |\n|:-:|--:|\n| 1 | 2 |');
    expect(table).toContain('<th class="align-center" scope="col">');
    expect(table).toContain('<td class="align-right">');
    expect(table).not.toMatch(/style=|align="/);
  });

  it('draws boxes of a task list instead of inputs', () => {
    const list = html('- [ ] сделать\n- [x] сделано');
    expect(list).toContain('class="task"');
    expect(list).not.toContain('<input');
  });

  it('names footnotes in Russian', () => {
    const made = html('а[^1]\n\n[^1]: б');
    expect(made).toContain('Сноски');
    expect(made).toContain('aria-label="К тексту, сноска 1"');
  });
});

describe('renderInline', () => {
  const inline = (source: string) => renderInline(source, { parse: parseMarkdown, host, page: newPage() });

  it('gives one paragraph without its tag, and leaves more than one alone', () => {
    expect(inline('а *б*')).toBe('а <em>б</em>');
    expect(inline('а\n\nб')).toBe('<p>а</p>\n<p>б</p>');
  });
});

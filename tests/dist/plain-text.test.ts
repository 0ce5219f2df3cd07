import { describe, expect, it } from 'vitest';
import { pagePerTemplate } from '../../scripts/audit/templates.ts';
import { readSite } from '../lib/dist.ts';
import { attribute, type Element, elementsIn, elementsOf, textOf } from '../lib/html.ts';
import { plainPage } from '../lib/plain-text.ts';

const site = await readSite();
const pages = pagePerTemplate(site.pages).map(({ path, html }) => ({ path, html, ...plainPage(html) }));
const name = textOf(
  elementsOf(site.pages.find(({ path }) => path === '/')?.html ?? '').find(hasClass('brand')) as Element,
);

function hasClass(wanted: string) {
  return (el: Element) => attribute(el, 'class')?.split(' ').includes(wanted) ?? false;
}

/** The places of the texts among the lines of a page, in the order of the question. */
function placesOf(lines: readonly string[], texts: readonly string[]): number[] {
  let from = -1;
  return texts.map((text) => {
    from = lines.findIndex((line, i) => i > from && line.startsWith(text));
    return from;
  });
}

describe.each(pages)('without styles and scripts $path', ({ lines, elements, html }) => {
  const title = elements.find(({ tagName }) => tagName === 'h1');

  it('reads in order: the way to the content, name, menu, search, title, foot', () => {
    const order = [
      'К содержанию',
      name,
      'К уроку',
      'О центре',
      'Поиск',
      textOf(title as Element),
      'Сообщить об ошибке',
    ];
    const places = placesOf(lines, [...order, `${name} · 0+`]);
    expect(places).not.toContain(-1);
    expect(places[0]).toBe(0);
    expect(elements.filter(({ tagName }) => tagName === 'main')).toHaveLength(1);
  });

  it('begins its content with the title, and comes to the parts in the order of the contents', () => {
    const content = elementsIn(elements.find(({ tagName }) => tagName === 'main') as Element);
    const crumbs = content.find(hasClass('crumbs'));
    const above = crumbs ? elementsIn(crumbs) : [];
    const early = content.slice(0, content.indexOf(title as Element)).filter((el) => !above.includes(el));
    const isText = (el: Element) => /^(?:h\d|p|li|dt|dd|td|label)$/.test(el.tagName) && elements.includes(el);
    const texts = early.filter((el) => isText(el) && !hasClass('kicker')(el)).map(textOf);
    expect(texts.filter(Boolean)).toEqual([]);
    for (const menu of content.filter(({ tagName }) => tagName === 'nav')) {
      const targets = elementsIn(menu).flatMap((el) => /^#(.+)/.exec(attribute(el, 'href') ?? '')?.[1] ?? []);
      const at = targets.map((id) => content.findIndex((el) => attribute(el, 'id') === decodeURIComponent(id)));
      expect(at).toEqual(at.filter((place) => place >= 0).sort((a, b) => a - b));
    }
  });

  it('has one menu', () => {
    const menus = elements.filter((el) => /меню/i.test(attribute(el, 'aria-label') ?? ''));
    expect(menus.map((el) => attribute(el, 'aria-label'))).toEqual(['Главное меню']);
  });

  it('has headings without gaps', () => {
    const levels = elements.flatMap(({ tagName }) => /^h([1-6])$/.exec(tagName)?.[1] ?? []).map(Number);
    expect(levels.indexOf(1)).toBe(0);
    expect(levels.filter((level, i) => level > (levels[i - 1] ?? 0) + 1)).toEqual([]);
  });

  it('keeps words apart', () => {
    expect(lines.filter((line) => /[а-яё)»][А-ЯЁ]|[а-яё]\d{2}|\d[а-яё]{3}|[.,;:!?…][А-ЯЁа-яё]{2}/.test(line))).toEqual(
      [],
    );
  });

  it('says before its first button what works without scripts', () => {
    const buttons = elements.filter(
      (el) => el.tagName === 'button' && !(attribute(el, 'type') === 'submit' && insideForm(elements, el)),
    );
    const noscript = elements.findIndex((el) => el.tagName === 'noscript' && textOf(el) !== '');
    const first = buttons[0] ? elements.indexOf(buttons[0]) : Number.POSITIVE_INFINITY;
    expect(buttons.length === 0 || (noscript >= 0 && noscript < first)).toBe(true);
  });

  it('waits for nothing', () => {
    expect(lines.filter((line) => /загружа[ею]тся|загрузка|подождите|^…/i.test(line))).toEqual([]);
  });

  it('names every field', () => {
    const fields = elements.filter(({ tagName }) => ['input', 'select', 'textarea'].includes(tagName));
    const labels = elements.filter(({ tagName }) => tagName === 'label');
    const isNamed = (field: Element) =>
      labels.some(
        (label) =>
          textOf(label) !== '' &&
          (attribute(label, 'for') === attribute(field, 'id') || elementsIn(label).includes(field)),
      );
    expect(fields.filter((field) => !isNamed(field)).map((field) => attribute(field, 'name'))).toEqual([]);
  });

  it('draws without words, in its own size', () => {
    const drawings = elements.filter(({ tagName }) => tagName === 'svg');
    expect(drawings.map(textOf).filter(Boolean)).toEqual([]);
    expect(drawings.filter((svg) => !attribute(svg, 'width'))).toEqual([]);
  });

  it('loads the styles of a page without scripts', () => {
    expect(html).toMatch(/<noscript><link rel="stylesheet" href="\/assets\/without-script\.[\w-]+\.css"><\/noscript>/);
  });
});

/** Whether a form with an address sends what its button submits. */
function insideForm(elements: readonly Element[], button: Element): boolean {
  return elements.some((el) => el.tagName === 'form' && attribute(el, 'action') && elementsIn(el).includes(button));
}

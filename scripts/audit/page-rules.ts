import { attribute, type Element, textOf } from '../../tests/lib/html.ts';
import { honestRules } from './honest-rules.ts';
import type { PageRule } from './page-rule.ts';

/** Rules for every public page that need no browser. */
export const pageRules = {
  'один заголовок h1': ({ elements }) => {
    const titles = byTag(elements, 'h1');
    return titles.length === 1 && titles.every(textOf) ? [] : [`заголовков: ${titles.length}`];
  },
  ориентиры: ({ elements }) => [
    ...['header.site-header', 'main', 'footer.site-footer'].filter((name) => {
      const [tag = '', className] = name.split('.');
      const hasClass = (el: Element) => !className || attribute(el, 'class')?.split(' ').includes(className);
      return byTag(elements, tag).filter(hasClass).length !== 1;
    }),
    ...byTag(elements, 'nav').flatMap((nav) =>
      attribute(nav, 'aria-label') || attribute(nav, 'aria-labelledby') ? [] : ['nav без имени'],
    ),
    ...(attribute(firstByTag(elements, 'html'), 'lang') === 'ru' ? [] : ['язык страницы не русский']),
  ],
  'ссылка «К содержанию»': ({ elements }) => {
    const first = byTag(elements, 'a')[0];
    const target = attribute(firstByTag(elements, 'main'), 'id');
    return first && target && attribute(first, 'href') === `#${target}` ? [] : ['первая ссылка ведёт не к содержанию'];
  },
  'хлебные крошки': ({ path, elements }) => {
    const crumbs = byTag(elements, 'nav').some((nav) => attribute(nav, 'aria-label') === 'Вы здесь');
    return crumbs || path === '/' ? [] : ['нет навигации «Вы здесь»'];
  },
  описание: ({ elements }) => {
    const title = textOf(firstByTag(elements, 'title'));
    const description = meta(elements, 'name', 'description') ?? '';
    return [
      ...(title ? [] : ['пустой title']),
      ...(description && description.length <= 300 ? [] : [`description из ${description.length} знаков`]),
    ];
  },
  'канонический адрес': ({ path, hidden, elements }, { origin }) => {
    const link = elements.find((el) => attribute(el, 'rel') === 'canonical');
    const href = link && attribute(link, 'href');
    return hidden || href === origin + path ? [] : [`canonical ${href}`];
  },
  'карточка для соцсетей': async ({ elements }, site) => {
    const missing = ['og:title', 'og:description', 'og:url', 'og:image'].filter(
      (name) => !meta(elements, 'property', name),
    );
    const image = meta(elements, 'property', 'og:image')?.replace(site.origin, '') ?? '';
    if (!site.files.has(image)) return [...missing, `картинки ${image} нет`];
    const png = await site.read(image);
    const size = [png.readUInt32BE(16), png.readUInt32BE(20)].join('×');
    return size === '1200×630' ? missing : [...missing, `картинка ${image} размером ${size}`];
  },
  'JSON-LD': ({ hidden, elements }) => {
    const scripts = elements.filter((el) => attribute(el, 'type') === 'application/ld+json');
    if (scripts.length === 0 && !hidden) return ['нет JSON-LD'];
    return scripts.flatMap((el) => {
      try {
        const data: unknown = JSON.parse(textOf(el));
        return typesIn(data).includes('Course') ? ['тип Course: сайт не учит, см. docs/domain.md#no-teaching'] : [];
      } catch (error) {
        return [String(error)];
      }
    });
  },
  'ничего встроенного': ({ elements }) =>
    elements.flatMap((el) => [
      ...(el.tagName === 'style' ? ['<style> остановит CSP'] : []),
      ...(el.tagName === 'script' && isCode(el) && !attribute(el, 'src') ? ['встроенный сценарий остановит CSP'] : []),
      ...el.attrs
        .filter(({ name }) => name === 'style' || name.startsWith('on'))
        .map(({ name }) => `${name} у <${el.tagName}>`),
    ]),
  'всё со своего сайта': ({ elements }, { origin }) =>
    elements.flatMap((el) => {
      const loads =
        el.tagName === 'link' && attribute(el, 'rel') !== 'canonical' ? attribute(el, 'href') : attribute(el, 'src');
      return loads && /^(?:https?:)?\/\//.test(loads) && !loads.startsWith(`${origin}/`) ? [loads] : [];
    }),
  картинки: ({ elements }) =>
    byTag(elements, 'img').flatMap((img) => {
      const missing = ['alt', 'width', 'height'].filter((name) => attribute(img, name) === undefined);
      return missing.length > 0 ? [`${attribute(img, 'src')} без ${missing.join(', ')}`] : [];
    }),
  'имена id не повторяются': ({ elements }) => {
    const ids = elements.flatMap((el) => attribute(el, 'id') ?? []);
    return ids.filter((id, i) => ids.indexOf(id) !== i);
  },
  'утёкшие значения': ({ elements }) =>
    /\bundefined\b|\bNaN\b|\[object |\bnull\b/.exec(
      `${textOf(firstByTag(elements, 'main'))} ${textOf(firstByTag(elements, 'title'))}`,
    ) ?? [],
  'сообщить об ошибке': ({ elements }) =>
    byTag(elements, 'a').some((a) => textOf(a) === 'Сообщить об ошибке') ? [] : ['нет ссылки «Сообщить об ошибке»'],
  ...honestRules,
} as const satisfies Record<string, PageRule>;

function byTag(elements: readonly Element[], tag: string): Element[] {
  return elements.filter(({ tagName }) => tagName === tag);
}

function firstByTag(elements: readonly Element[], tag: string): Element {
  const found = elements.find(({ tagName }) => tagName === tag);
  if (!found) throw new Error(`No <${tag}> on the page`);
  return found;
}

function meta(elements: readonly Element[], key: 'name' | 'property', value: string): string | undefined {
  const found = elements.find((el) => el.tagName === 'meta' && attribute(el, key) === value);
  return found && attribute(found, 'content');
}

function isCode(script: Element): boolean {
  return /^$|javascript|module/.test(attribute(script, 'type') ?? '');
}

function typesIn(data: unknown): unknown[] {
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([key, value]) => [
    ...(key === '@type' ? [value].flat() : []),
    ...typesIn(value),
  ]);
}

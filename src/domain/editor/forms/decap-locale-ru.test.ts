import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { decapLocaleRu, localeWithoutReview } from './decap-locale-ru.ts';
import { type LocaleTexts, mergeLocales } from './merge-locales.ts';

const locales = createRequire(createRequire(import.meta.url).resolve('decap-cms-app')).resolve('decap-cms-locales');
const { en, ru }: Record<'en' | 'ru', LocaleTexts> = await import(join(dirname(locales), 'esm/index.js'));

function texts(words: LocaleTexts, path: string[] = []): [string, string][] {
  return Object.entries(words).flatMap(([name, text]) =>
    typeof text === 'string' ? [[[...path, name].join('.'), text]] : texts(text, [...path, name]),
  );
}

const english = new Map(texts(en));
const russian = new Map(texts(mergeLocales(ru, decapLocaleRu)));
/** Signs and values without a word of their own, and a button that is hidden. */
const wordless = /newButton$|lastChange|dateFormat$|deployPreviewPendingButtonLabel$/;

it.each([...english.keys()].filter((path) => !wordless.test(path)))('%s is in Russian', (path) => {
  expect(russian.get(path)).toMatch(/[а-яё]/i);
});

it('speaks of nothing that Decap does not know', () => {
  const translated = [...texts(decapLocaleRu), ...texts(localeWithoutReview)].map(([path]) => path);
  expect(translated.filter((path) => !english.has(path))).toEqual([]);
});

it('fills the same places in the texts as Decap does', () => {
  const places = (text = '') => [...new Set(text.match(/%\{\w+\}/g))].sort();
  const translated = [...texts(decapLocaleRu)].filter(([, text]) => text !== '');
  for (const [path, text] of translated)
    expect(places(english.get(path)), path).toEqual(expect.arrayContaining(places(text)));
});

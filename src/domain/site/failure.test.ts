import { describe, expect, it } from 'vitest';
import { failureText } from './failure.ts';

const chrome = (version: number) =>
  `Mozilla/5.0 (Windows NT 6.1; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/${version}.0.0.0 Safari/537.36`;
const firefox = (version: number) =>
  `Mozilla/5.0 (Windows NT 6.1; rv:${version}.0) Gecko/20100101 Firefox/${version}.0`;
const safari = (version: string) =>
  `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/${version} Safari/605.1.15`;
const iphone = (version: string) =>
  `Mozilla/5.0 (iPhone; CPU iPhone OS ${version} like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/15.0 Mobile/15E148 Safari/604.1`;
const thrown = new TypeError('t.with is not a function');

describe('whose fault it is', () => {
  it.each([
    ['Chromium: no file', new TypeError('Failed to fetch')],
    ['Chromium: no script', new TypeError('Failed to fetch dynamically imported module: https://a/b.js')],
    ['Firefox: no file', new TypeError('NetworkError when attempting to fetch resource.')],
    ['Firefox: no script', new TypeError('error loading dynamically imported module: https://a/b.js')],
    ['Safari: no file', new TypeError('Load failed')],
    ['Safari: no script', new TypeError('Importing a module script failed.')],
    ['an answer with an error', new Error('503 https://a/b.json')],
    ['a cause within', new Error('The code for packing did not load', { cause: new TypeError('Load failed') })],
  ])('the network: %s', (_, error) => {
    expect(failureText('Поиск не получился', error, chrome(109))).toBe(
      'Поиск не получился: проверьте связь и попробуйте ещё раз.',
    );
  });

  it.each([
    [chrome(108), 'Нужен Chrome, Edge, Яндекс Браузер 109 или новее'],
    [firefox(102), 'Нужен Firefox 115 или новее'],
    [safari('15.5'), 'Нужен Safari на компьютере 15.6 или новее'],
    [iphone('15_5'), 'Нужен Safari на айфоне и айпаде 15.6 или новее'],
  ])('an old browser: %s', (userAgent, says) => {
    const text = failureText('Поиск не получился', thrown, userAgent);
    expect(text).toContain('Связь ни при чём: браузер устарел.');
    expect(text).toContain(says);
  });

  it.each([chrome(109), chrome(150), firefox(115), safari('15.6'), safari('26.0'), iphone('15_6'), 'Lynx/2.9'])(
    'the site: %s',
    (userAgent) => {
      expect(failureText('Поиск не получился', thrown, userAgent)).toBe(
        'Поиск не получился. Связь ни при чём: ошибка в самом сайте. Обновите страницу, а если не поможет, напишите нам.',
      );
    },
  );
});
